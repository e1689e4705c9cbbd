package net.sisternet.registry.core.suggestions;

import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;

/**
 * What the letters to people who suggest something say. None holds what was typed before the
 * address was confirmed: it may be another's. Any thread.
 */
public interface SuggestionLetters {

  /**
   * Brings the link that shows how a suggestion stands, and confirms it if it is not confirmed.
   *
   * @param secret what the link holds
   * @param record what the record says
   */
  Letter asked(Suggestion suggestion, Graph record, Secret secret);

  /** Says how it ended. */
  Letter ended(Suggestion suggestion, Graph record);
}
