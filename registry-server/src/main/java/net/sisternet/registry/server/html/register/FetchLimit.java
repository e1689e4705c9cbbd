package net.sisternet.registry.server.html.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.html.frame.Refusals;

/** How often one account, and all together, make this registry read pages of others. Any thread. */
final class FetchLimit {

  private static final int OF_ACCOUNT = 30;
  private static final int OF_ALL = 600;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Clock clock;
  private final Map<AccountId, Deque<Instant>> times = new HashMap<>();

  FetchLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * Notes one more time.
   *
   * @throws RegistryException of type {@code TOO_MANY_REQUESTS}
   */
  synchronized void count(AccountId account) {
    Instant now = clock.instant();
    Instant oldest = now.minus(WINDOW);
    times.values().forEach(it -> it.removeIf(time -> time.isBefore(oldest)));
    times.values().removeIf(Deque::isEmpty);
    int all = times.values().stream().mapToInt(Deque::size).sum();
    Deque<Instant> own = times.computeIfAbsent(account, a -> new ArrayDeque<>());
    if (own.size() >= OF_ACCOUNT || all >= OF_ALL) {
      throw new RegistryException(
          ProblemType.TOO_MANY_REQUESTS,
          Refusals.text("register.site.too-many"),
          java.util.List.of());
    }
    own.add(now);
  }
}
