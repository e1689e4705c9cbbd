package net.sisternet.registry.core.suggestions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Sisters;

/**
 * Opens what sisters send: lets in what an accepted sister has signed with the key that is pinned,
 * for this home, and not too much of it. Any thread.
 */
public final class SisterMail {

  /** How many suggestions one sister may send in an hour. */
  public static final int MOST_OF_SISTER = 60;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Home own;
  private final Sisters sisters;
  private final ReceivedSuggestions received;
  private final Clock clock;
  private final Map<Home, Integer> counts = new HashMap<>();
  private Instant end = Instant.MIN;

  public SisterMail(Home own, Sisters sisters, ReceivedSuggestions received, Clock clock) {
    this.own = own;
    this.sisters = sisters;
    this.received = received;
    this.clock = clock;
  }

  /**
   * Takes in what a sister sends.
   *
   * @param body the bytes that were signed
   * @throws RegistryException of type {@code FORBIDDEN} if it is no sister's, or for another home;
   *     else as {@link ReceivedSuggestions#receive}
   */
  public SuggestionReceipt receive(CarriedSuggestion suggestion, byte[] body, String signature) {
    Home from = suggestion.from();
    AcceptedSister sister =
        sisters.all().stream()
            .filter(it -> it.home().equals(from))
            .filter(it -> it.standing() != AcceptedSister.Standing.FROZEN)
            .findFirst()
            .orElseThrow(() -> refused("suggestion.no-sister", from));
    if (!suggestion.to().equals(own)) {
      throw refused("suggestion.elsewhere", suggestion.to());
    }
    if (!sister.sister().key().hasSigned(CarriedSuggestion.PURPOSE, body, signature)) {
      throw refused("suggestion.signature", from);
    }
    count(from);
    return received.receive(suggestion, from.base());
  }

  private synchronized void count(Home from) {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      counts.clear();
      end = now.plus(HOUR);
    }
    if (counts.merge(from, 1, Integer::sum) > MOST_OF_SISTER) {
      throw new RegistryException(
          ProblemType.TOO_MANY_REQUESTS, "suggestion.too-many", MOST_OF_SISTER);
    }
  }

  private static RegistryException refused(String key, Home home) {
    return new RegistryException(ProblemType.FORBIDDEN, key, home.base());
  }
}
