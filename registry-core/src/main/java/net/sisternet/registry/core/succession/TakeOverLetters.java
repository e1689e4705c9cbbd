package net.sisternet.registry.core.succession;

import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;

/** What the letters about take-overs say. Any thread. */
public interface TakeOverLetters {

  /**
   * Tells the owner that somebody asks to take over.
   *
   * @param secret what the link holds that says that they are still there
   */
  Letter begun(TakeOver takeOver, Graph record, Secret secret);

  /** Tells the owner that the time is almost over. */
  Letter soon(TakeOver takeOver, Graph record, Secret secret);

  /** Tells a deputy that somebody asks to take over. */
  Letter beside(TakeOver takeOver, Graph record);

  /**
   * Tells everybody how it ended.
   *
   * @param ended the case with its decision
   */
  Letter ended(Case ended, Graph record);
}
