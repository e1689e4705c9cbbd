package net.sisternet.registry.core.suggestions;

import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.model.Home;

/**
 * Takes suggestions to the homes of their records. Any thread; waits for an answer, and asks once.
 * What comes back is a claim of that home, of bounded size. Both methods throw a {@link
 * net.sisternet.registry.core.problem.RegistryException}: of type {@code UNREACHABLE} if there is
 * no answer now, {@code PROTOCOL_BROKEN} if it is none, else as the home refused.
 */
public interface HomePost {

  /** Takes a suggestion to its home; the same one again does nothing more there. */
  SuggestionReceipt send(CarriedSuggestion suggestion);

  /**
   * Asks how a suggestion stands.
   *
   * @param language of what is refused
   */
  SuggestionReceipt ask(Home home, String id, String language);
}
