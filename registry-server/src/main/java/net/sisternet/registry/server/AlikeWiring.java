package net.sisternet.registry.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.alike.AlikeLogs;
import net.sisternet.registry.core.alike.AlikeRound;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.sisters.AlikeFinder;
import net.sisternet.registry.core.sisters.AllHeads;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/** Connects what looks for networks that look alike; does that now and then. */
final class AlikeWiring implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final AlikeDesk desk;
  private final AlikeRound round;
  private final Timer timer;

  /**
   * The same.
   *
   * @param mirrors the logs of sisters that can be read now
   * @param index what {@code finder} reads
   */
  AlikeWiring(
      Home home,
      Storage storage,
      Publisher publisher,
      Federation federation,
      Function<Home, Optional<? extends LogReader>> mirrors,
      Projection index,
      RecordFinder finder,
      Thesaurus thesaurus) {
    Clock clock = Clock.systemUTC();
    var heads = new AllHeads(storage.heads(), federation);
    this.desk =
        new AlikeDesk(home, heads, federation, thesaurus, storage.cases(), publisher, clock);
    this.round =
        new AlikeRound(
            home,
            logs(home, storage.log(), federation, mirrors, index),
            new AlikeFinder(finder, heads, thesaurus),
            heads,
            storage.cases(),
            storage.seenLogs(),
            desk,
            clock);
    this.timer = new Timer("look-alikes", round::run, PAUSE);
  }

  private static AlikeLogs logs(
      Home home,
      LogReader own,
      Federation federation,
      Function<Home, Optional<? extends LogReader>> mirrors,
      Projection index) {
    return new AlikeLogs() {
      @Override
      public List<Home> homes() {
        return Stream.concat(
                Stream.of(home), federation.statuses().stream().map(SisterStatus::home))
            .toList();
      }

      @Override
      public Optional<IndexedLog> find(Home one) {
        Optional<? extends LogReader> log =
            one.equals(home) ? Optional.of(own) : mirrors.apply(one);
        return log.map(it -> new IndexedLog(it, index.position(one)));
      }
    };
  }

  AlikeDesk desk() {
    return desk;
  }

  /** Looks now, for whoever does not want to wait. */
  int look() {
    return round.run();
  }

  void start() {
    timer.start();
  }

  @Override
  public void close() {
    timer.close();
  }
}
