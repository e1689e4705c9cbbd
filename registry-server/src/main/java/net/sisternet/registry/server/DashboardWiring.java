package net.sisternet.registry.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import net.sisternet.registry.core.sisters.SisterCopies;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.core.visits.ViewCounter;
import net.sisternet.registry.server.html.DashboardPorts;

/** Connects what coordinators are told about their pages: looks, and copies at sisters. */
final class DashboardWiring implements AutoCloseable {

  private static final Duration STORE_EACH = Duration.ofMinutes(1);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
  private static final Duration ASK_EACH = Duration.ofMinutes(10);

  private final ViewCounter counter;
  private final DashboardPorts ports;
  private final Timer storing;
  private final Timer asking;

  DashboardWiring(ServerConfig config, Storage storage, Supplier<List<SisterStatus>> sisters) {
    Clock clock = Clock.systemUTC();
    this.counter = new ViewCounter(storage.pageViews(), clock);
    var copies =
        new SisterCopies(
            config.home(),
            storage.log(),
            sisters,
            new ClientFeeds(
                SisterWiring.feedConfig(config.home()).withAnswerTimeout(LONGEST_ANSWER)),
            clock);
    this.storing = new Timer("views", counter::store, STORE_EACH);
    this.asking = new Timer("sister-copies", copies::ask, ASK_EACH);
    this.ports =
        new DashboardPorts(
            counter,
            storage.pageViews(),
            () -> {
              if (copies.takeTurn()) {
                asking.soon();
              }
              return copies.known();
            });
  }

  DashboardPorts ports() {
    return ports;
  }

  void start() {
    storing.start();
    asking.start();
  }

  /** What was counted is stored. */
  @Override
  public void close() {
    asking.close();
    storing.close();
    counter.store();
  }
}
