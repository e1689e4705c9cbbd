package net.sisternet.registry.core.alike;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.sisternet.registry.core.alike.AlikeLogs.IndexedLog;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.sisters.AlikeFinder;
import net.sisternet.registry.core.sisters.LookAlikes;
import net.sisternet.vocab.Kinds;

/**
 * Looks through logs behind the index, asks about each pair of networks that look alike, and ends
 * what nobody has to decide any more. What was there before this was known is looked through in the
 * same way, from the first entry of each log; {@link #run} is called now and then, does a bounded
 * part, and goes on where it stopped. Nothing is compared with everything: each network costs one
 * look into the index, where its keys stand, and reads the few records that share one. So a hundred
 * thousand networks cost a hundred thousand looks, once, in rounds of {@value #MOST_A_RUN} entries
 * at most, and each change one more.
 *
 * <p>While {@value #MOST_WAITING} pairs wait for moderators no more are looked for, so that the
 * queue has room for what else waits. A log of which the index does not know {@value #MOST_BEHIND}
 * entries yet, as when a sister is copied, is looked through when the index does: until then the
 * processors are needed for that. Several nodes may run it; a pair is asked about once. Any thread;
 * one works at a time.
 */
public final class AlikeRound {

  /** How many pairs wait at most. */
  static final int MOST_WAITING = 100;

  /** How many pairs one network gives: who shares more has a name or homepage of many. */
  static final int MOST_OF_ONE = 5;

  /** How often a pair may come to its end undecided and be asked about again. */
  private static final int MOST_TIMES = 10;

  private static final int READ = 200;
  private static final int MOST_A_RUN = 20_000;
  private static final int MOST_BEHIND = 1_000;

  private final Home home;
  private final AlikeLogs logs;
  private final AlikeFinder finder;
  private final RecordHeads heads;
  private final Cases cases;
  private final SeenLogs seen;
  private final AlikeDesk desk;
  private final Clock clock;

  /**
   * A round.
   *
   * @param heads our own and those of every mirror, as {@code finder} has them
   */
  public AlikeRound(
      Home home,
      AlikeLogs logs,
      AlikeFinder finder,
      RecordHeads heads,
      Cases cases,
      SeenLogs seen,
      AlikeDesk desk,
      Clock clock) {
    this.home = home;
    this.logs = logs;
    this.finder = finder;
    this.heads = heads;
    this.cases = cases;
    this.seen = seen;
    this.desk = desk;
    this.clock = clock;
  }

  /** Does what is due now, or a part of it; returns about how many pairs it has asked. */
  public synchronized int run() {
    settle();
    List<Home> homes = logs.homes();
    var reached = new HashMap<>(seen.all());
    reached.keySet().stream().filter(it -> !homes.contains(it)).forEach(seen::forget);
    int asked = 0;
    for (Home one : homes) {
      Optional<IndexedLog> log = logs.find(one).filter(AlikeRound::isIndexed);
      if (log.isPresent()) {
        asked += look(one, log.get(), reached.getOrDefault(one, Position.START));
      }
    }
    return asked;
  }

  private static boolean isIndexed(IndexedLog log) {
    return log.log().head().size() - log.indexed().value() < MOST_BEHIND;
  }

  private void settle() {
    cases.waiting(Topic.ALIKE, MOST_WAITING).forEach(desk::settle);
  }

  /** Looks through what is new in one log; stops when enough is done or enough waits. */
  private int look(Home from, IndexedLog log, Position reached) {
    int asked = 0;
    int read = 0;
    Position position = reached;
    while (read < MOST_A_RUN && position.compareTo(log.indexed()) < 0 && hasRoom()) {
      List<LogEntry> entries =
          log.log().readAfter(position, READ).stream()
              .filter(it -> it.entry().position().compareTo(log.indexed()) <= 0)
              .toList();
      if (entries.isEmpty()) {
        return asked;
      }
      asked += look(entries, from.equals(home) ? any -> true : it -> home.holds(it.value()));
      read += entries.size();
      position = entries.get(entries.size() - 1).entry().position();
      seen.reached(from, position);
    }
    return asked;
  }

  private boolean hasRoom() {
    return cases.waiting(Topic.ALIKE, MOST_WAITING).size() < MOST_WAITING;
  }

  private int look(List<LogEntry> entries, Predicate<RecordIri> counts) {
    List<LogEntry> networks =
        entries.stream()
            .filter(it -> it.entry().about().path().equals(Kinds.NETWORK.path()))
            .filter(it -> it.payload().isPresent())
            .toList();
    if (networks.isEmpty()) {
      return 0;
    }
    Map<RecordIri, RecordHead> newest =
        heads.findAll(networks.stream().map(it -> it.entry().about()).distinct().toList());
    int asked = 0;
    for (LogEntry it : networks) {
      RecordHead head = newest.get(it.entry().about());
      if (head != null && head.position().equals(it.entry().position())) {
        Graph graph = it.payload().map(Payload::graph).orElseThrow();
        asked += PairStates.goesOn(head, graph) ? look(it.entry().about(), graph, counts) : 0;
      }
    }
    return asked;
  }

  private int look(RecordIri record, Graph graph, Predicate<RecordIri> counts) {
    return (int)
        finder.find(record, graph, counts).stream()
            .sorted(Comparator.comparing(LookAlikes.Pair::likeness))
            .limit(MOST_OF_ONE)
            .map(it -> pair(record, it))
            .filter(desk::isAlike)
            .filter(this::ask)
            .count();
  }

  /** One of ours comes first; of two of ours the one that was looked at. */
  private AlikePair pair(RecordIri record, LookAlikes.Pair found) {
    return home.holds(record.value())
        ? new AlikePair(record, found.ours(), found.likeness())
        : new AlikePair(found.ours(), record, found.likeness());
  }

  /** Opens a case, unless there is one that waits or that somebody has decided. */
  private boolean ask(AlikePair pair) {
    for (int time = 0; time < MOST_TIMES; time++) {
      Digest key = pair.key(time);
      Optional<Case> before = cases.findByLink(key);
      if (before.isEmpty()) {
        return cases
            .openOnce(
                new NewCase(
                    Topic.ALIKE,
                    pair.ours(),
                    Optional.empty(),
                    clock.instant(),
                    pair.fields(),
                    Optional.of(key)))
            .isPresent();
      }
      if (!AlikeDesk.isOver(before.get())) {
        return false;
      }
    }
    return false;
  }
}
