package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Ends a rest early: when the log that is listened to has grown, or the operator has said something
 * else. One thread rests and listens; any thread rings.
 */
final class SisterBell implements AutoCloseable {

  private static final URI NOWHERE = URI.create("");

  private final FeedSource feeds;
  private final Semaphore rung = new Semaphore(0);
  private FeedSource.Bell bell = () -> {};
  private URI listened = NOWHERE;

  SisterBell(FeedSource feeds) {
    this.feeds = feeds;
  }

  void ring() {
    rung.release();
  }

  /** Listens to {@code log}, and to no other any more. */
  void listen(URI log) {
    if (!log.equals(listened)) {
      bell.close();
      bell = feeds.listen(log, this::ring);
      listened = log;
    }
  }

  /** What rang before is no reason to hurry. */
  void forget() {
    rung.drainPermits();
  }

  /** Rests until it rings, at most {@code pause}. */
  void rest(Duration pause) throws InterruptedException {
    if (rung.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }

  /** Listens to nothing until it is told to. */
  @Override
  public void close() {
    bell.close();
    bell = () -> {};
    listened = NOWHERE;
  }
}
