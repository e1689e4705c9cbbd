package net.sisternet.registry.server;

import java.net.URI;
import java.time.Duration;
import net.sisternet.registry.client.Doorbell;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.client.SnapshotFeed;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.follow.SisterFeed;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.FeedSource;

/** Reaches sisters through the client library, as every other program does. */
final class ClientFeeds implements FeedSource {

  private static final Duration LONG = Duration.ofHours(1);

  private final FeedConfig config;

  ClientFeeds(FeedConfig config) {
    this.config = config;
  }

  @Override
  public SisterFeed feed(URI log) {
    return SnapshotFeed.of(log, config);
  }

  @Override
  public Heads heads(Home registry) {
    return HttpSisterFeed.heads(registry.base(), config);
  }

  @Override
  public Bell listen(URI log, Runnable ring) {
    var doorbell = new Doorbell(URI.create(log + "/stream"), config);
    var thread = new Thread(() -> listen(doorbell, ring), "doorbell-" + log.getAuthority());
    thread.setDaemon(true);
    thread.start();
    return () -> {
      thread.interrupt();
      doorbell.close();
    };
  }

  private static void listen(Doorbell doorbell, Runnable ring) {
    try {
      while (true) {
        if (doorbell.await(LONG)) {
          ring.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
