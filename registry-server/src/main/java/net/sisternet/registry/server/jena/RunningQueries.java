package net.sisternet.registry.server.jena;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.apache.jena.query.QueryCancelledException;

/**
 * The queries under way: not more than a few at once, and stopped before they eat the heap. A join
 * or a grouping can hold millions of rows long before its time is over; when a garbage collection
 * leaves little room, the query that has run longest is stopped.
 */
final class RunningQueries implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final double FULL = 0.8;

  private final SparqlLimits limits;
  private final Semaphore places;
  private final Set<Entry> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private MemoryUsage seen = new MemoryUsage(0, 0, 0, 0);

  RunningQueries(SparqlLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce(), true);
    var watch = new Thread(this::watch, "sparql-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Waits for a place and takes it until the entry is closed.
   *
   * @param stop what the query looks at while it runs. ARQ's own time-out cannot set it while a
   *     query prepares its first row, which may be all of its work.
   */
  Entry enter(AtomicBoolean stop) {
    try {
      if (!places.tryAcquire(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RegistryException(ProblemType.UNAVAILABLE, "sparql.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryException(ProblemType.UNAVAILABLE, "sparql.busy");
    }
    var entry = new Entry(stop);
    running.add(entry);
    return entry;
  }

  @Override
  public void close() {
    closed.countDown();
    running.forEach(Entry::stop);
  }

  private void watch() {
    try {
      while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        running.stream().filter(Entry::isOverTime).forEach(Entry::stop);
        stopOneIfFull();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopOneIfFull() {
    if (running.isEmpty()) {
      return;
    }
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getCollectionUsage();
      boolean lasting =
          pool.getType() == MemoryType.HEAP
              && (pool.getName().contains("Old") || pool.getName().contains("Tenured"));
      if (lasting && left != null && left.getMax() > 0 && left.getUsed() != seen.getUsed()) {
        seen = left;
        if (left.getUsed() > FULL * left.getMax()) {
          running.stream()
              .filter(entry -> !entry.stop.get())
              .min(Comparator.comparingLong(entry -> entry.started))
              .ifPresent(Entry::stopForMemory);
        }
      }
    }
  }

  /** A place among the running queries. */
  final class Entry implements AutoCloseable {

    private final AtomicBoolean stop;
    private final long started = System.nanoTime();
    private volatile boolean tooLarge;

    private Entry(AtomicBoolean stop) {
      this.stop = stop;
    }

    /** Runs {@code work}; what stops it becomes a refusal that says why. */
    <T> T orRefused(Supplier<T> work) {
      try {
        return work.get();
      } catch (QueryCancelledException e) {
        throw tooLarge
            ? new RegistryException(ProblemType.UNAVAILABLE, "sparql.memory")
            : new RegistryException(
                ProblemType.TIMEOUT, "sparql.timeout", seconds(limits.timeout()));
      } catch (OutOfMemoryError e) {
        throw new RegistryException(ProblemType.UNAVAILABLE, "sparql.memory");
      }
    }

    private boolean isOverTime() {
      return System.nanoTime() - started > limits.timeout().toNanos();
    }

    private void stop() {
      stop.set(true);
    }

    private void stopForMemory() {
      tooLarge = true;
      stop();
    }

    @Override
    public void close() {
      running.remove(this);
      places.release();
    }

    private static String seconds(Duration time) {
      return time.toMillis() % 1000 == 0
          ? Long.toString(time.toSeconds())
          : Double.toString(time.toMillis() / 1000.0);
    }
  }
}
