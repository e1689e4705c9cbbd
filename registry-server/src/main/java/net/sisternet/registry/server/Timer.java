package net.sisternet.registry.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a work now and then on one thread of its own; a failure is told and the next turn comes. */
final class Timer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration EACH = Duration.ofHours(1);
  private static final long LAST_SECONDS = 30;

  private final String name;
  private final Runnable work;
  private final Duration pause;
  private final ScheduledExecutorService thread;

  /** Works once an hour. */
  Timer(String name, Runnable work) {
    this(name, work, EACH);
  }

  /** Works with {@code pause} in between. */
  Timer(String name, Runnable work, Duration pause) {
    this.pause = pause;
    this.name = name;
    this.work = work;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var made = new Thread(task, name);
              made.setDaemon(true);
              return made;
            });
  }

  void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::turn, FIRST.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
  }

  /** Takes a turn between two, without waiting for it. */
  void soon() {
    thread.execute(this::turn);
  }

  /** Lets a turn under way come to its end. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void turn() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed and is tried again in {}", name, pause, e);
    }
  }
}
