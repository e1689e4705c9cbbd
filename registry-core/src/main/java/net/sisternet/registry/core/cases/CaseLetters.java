package net.sisternet.registry.core.cases;

import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;

/** What the letters about cases say. Any thread. */
public interface CaseLetters {

  /** Tells whoever asked how it ended. */
  Letter decided(Case ended, Graph record);

  /** Tells whoever decides that something was suggested or claimed. */
  Letter opened(Case opened, Graph record);

  /**
   * Asks somebody to care for a record.
   *
   * @param secret what the link holds that leads to the case
   */
  Letter invited(Case invitation, Graph record, Secret secret);
}
