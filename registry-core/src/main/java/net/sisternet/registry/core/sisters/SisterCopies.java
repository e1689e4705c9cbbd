package net.sisternet.registry.core.sisters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the sisters that we follow say that they hold a copy of our log. They are asked now and
 * then by {@link #ask}; who wants to know gets what they said last, at once. Any thread.
 */
public final class SisterCopies {

  private static final Logger LOG = LoggerFactory.getLogger(SisterCopies.class);
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Home home;
  private final LogReader log;
  private final Supplier<List<SisterStatus>> sisters;
  private final FeedSource feeds;
  private final Clock clock;
  private final Map<Home, SisterCopy> copies = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> turn = new AtomicReference<>(Instant.EPOCH);

  /**
   * Copies of the log of {@code home}.
   *
   * @param feeds asks them, within the limits of time and size for sisters
   */
  public SisterCopies(
      Home home,
      LogReader log,
      Supplier<List<SisterStatus>> sisters,
      FeedSource feeds,
      Clock clock) {
    this.home = home;
    this.log = log;
    this.sisters = sisters;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** What the sisters said last, by name. */
  public List<SisterCopy> known() {
    return copies.values().stream().sorted(Comparator.comparing(SisterCopy::name)).toList();
  }

  /** Whether it is worth asking again; true for one of all who want to know within a minute. */
  public boolean takeTurn() {
    Instant now = clock.instant();
    Instant last = turn.get();
    return now.isAfter(last.plus(FRESH)) && turn.compareAndSet(last, now);
  }

  /** Asks each sister that is followed. Blocks for as long as they take, in bounds. */
  public void ask() {
    Map<Home, String> followed =
        sisters.get().stream()
            .filter(it -> it.accepted().standing() == Standing.FOLLOWED)
            .collect(Collectors.toMap(SisterStatus::home, it -> it.accepted().name()));
    copies.keySet().retainAll(followed.keySet());
    followed.forEach(this::ask);
  }

  /** Who does not answer is believed what it said before. */
  private void ask(Home sister, String name) {
    try {
      Optional<SisterCopy> copy =
          feeds.heads(sister).find(home).filter(this::isPossible).map(it -> copy(sister, name, it));
      copy.ifPresentOrElse(it -> copies.put(sister, it), () -> copies.remove(sister));
    } catch (RegistryException e) {
      LOG.debug("{} does not tell what it holds", sister, e);
    }
  }

  /** Nobody holds more of our log than there is. */
  private boolean isPossible(Heads.HomeHead head) {
    return head.size() > 0 && head.size() <= log.head().size();
  }

  private SisterCopy copy(Home sister, String name, Heads.HomeHead head) {
    return new SisterCopy(sister, name, new Position(head.size()), head.state(), clock.instant());
  }
}
