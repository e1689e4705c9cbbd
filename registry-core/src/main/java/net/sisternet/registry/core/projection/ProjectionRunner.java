package net.sisternet.registry.core.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log of one home into one projection, on a thread of its own. Wakes when {@link #wake}
 * is called and looks for itself twice a second, for entries that another process appended. A
 * failing batch is tried again after a pause that grows to ten seconds, however often it is woken;
 * the log and other projections go on.
 *
 * <p>While the log grows it {@link Rests rests} after a batch. A rest ends when nothing was written
 * for half a second, or somebody waits for a position by {@link #await}.
 */
public final class ProjectionRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final LogReader log;
  private final Home home;
  private final Projection projection;
  private final Rests rests;
  private final Duration idle;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Condition woken = lock.newCondition();
  private Position applied;
  private Position erased;
  private Position awaited = Position.START;
  private boolean wakeUp;
  private long lastWake = System.nanoTime();
  private boolean closed;
  private int failures;

  /**
   * For a log that is written here. Reads where the projection stands; nothing runs before {@link
   * #start}.
   */
  public ProjectionRunner(LogReader log, Home home, Projection projection) {
    this(log, home, projection, Rests.FOR_WRITERS, IDLE);
  }

  /** The same for a log that is written elsewhere: there are no writers to make way for. */
  public static ProjectionRunner ofMirror(LogReader log, Home home, Projection projection) {
    return new ProjectionRunner(log, home, projection, Rests.OF_MIRRORS, IDLE);
  }

  ProjectionRunner(LogReader log, Home home, Projection projection, Rests rests, Duration idle) {
    this.rests = rests;
    this.idle = idle;
    this.log = log;
    this.home = home;
    this.projection = projection;
    this.applied = projection.position(home);
    this.erased = projection.erased(home);
    this.thread = new Thread(this::run, "projection-" + projection.name());
  }

  /** Starts following. */
  public void start() {
    thread.start();
  }

  /** The projection's short name, for people and metrics. */
  public String name() {
    return projection.name();
  }

  /** How far the projection has come. */
  public Position position() {
    lock.lock();
    try {
      return applied;
    } finally {
      lock.unlock();
    }
  }

  /** Up to where the log's erasures are carried out in the projection, its files included. */
  public Position erased() {
    lock.lock();
    try {
      return erased;
    } finally {
      lock.unlock();
    }
  }

  /** How many batches have failed since one succeeded; 0 when all is well. */
  public int failures() {
    lock.lock();
    try {
      return failures;
    } finally {
      lock.unlock();
    }
  }

  /** Says that the log may have grown. */
  public void wake() {
    lock.lock();
    try {
      wakeUp = true;
      lastWake = System.nanoTime();
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the projection has applied {@code position}; false if that took too long. */
  public boolean await(Position position, Duration atMost) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (applied.compareTo(position) < 0) {
        if (left <= 0 || closed) {
          return false;
        }
        endRest(position);
        left = moved.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void endRest(Position position) {
    if (position.compareTo(awaited) > 0) {
      awaited = position;
      woken.signalAll();
    }
  }

  /** Stops following, and waits for the batch under way. The projection stays open. */
  @Override
  public void close() {
    stop();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    lock.lock();
    try {
      closed = true;
      woken.signalAll();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!isClosed()) {
      try {
        long began = System.nanoTime();
        Position from = standing();
        EntryBatch batch = EntryBatch.read(log, from);
        List<LogEntry> entries = batch.entries();
        if (entries.isEmpty()) {
          succeeded(from);
        } else {
          projection.apply(home, entries);
          succeeded(entries.get(entries.size() - 1).entry().position());
        }
        Duration work = Duration.ofNanos(System.nanoTime() - began);
        if (batch.isLast()) {
          erase();
          rest(work, entries.size());
          pause(idle, this::takeWakeUp);
        } else if (takeWakeUp() && behind() < rests.mostBehind()) {
          rest(work, entries.size());
        }
      } catch (RuntimeException | Error e) {
        Duration pause = failed();
        LOG.error(
            "{} could not be brought past {} and is tried again in {} s",
            projection.name(),
            position(),
            pause.toSeconds(),
            e);
        pause(pause, () -> false);
      }
    }
  }

  /** Once there is no hurry: what was erased leaves the projection's files. */
  private void erase() {
    Position now = position();
    Position before = erased();
    if (now.equals(before)) {
      return;
    }
    boolean due =
        log.erasuresAfter(before, 1).stream().anyMatch(it -> it.position().compareTo(now) <= 0);
    if (due) {
      projection.erase(home);
    }
    lock.lock();
    try {
      erased = now;
    } finally {
      lock.unlock();
    }
  }

  /** A projection that failed may have gone back to what it had made durable. */
  private Position standing() {
    return failures() > 0 ? projection.position(home) : position();
  }

  private void succeeded(Position position) {
    lock.lock();
    try {
      applied = position;
      failures = 0;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Duration failed() {
    lock.lock();
    try {
      failures++;
      Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 4));
      return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean takeWakeUp() {
    boolean woken = wakeUp;
    wakeUp = false;
    return woken;
  }

  /** Lets entries gather while more come, unless somebody waits for one of them. */
  private void rest(Duration work, int entries) {
    Duration rest = rests.after(work, entries);
    long end = System.nanoTime() + rest.toNanos();
    long left = rest.toNanos();
    do {
      pause(Duration.ofNanos(Math.min(left, Rests.QUIET.toNanos())), this::isAwaited);
      left = end - System.nanoTime();
    } while (left > 0 && isGrowing());
  }

  private boolean isAwaited() {
    return awaited.compareTo(applied) > 0;
  }

  private boolean isGrowing() {
    lock.lock();
    try {
      return !closed && !isAwaited() && System.nanoTime() - lastWake < Rests.QUIET.toNanos();
    } finally {
      lock.unlock();
    }
  }

  private long behind() {
    return log.head().size() - position().value();
  }

  private void pause(Duration atMost, BooleanSupplier over) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!closed && left > 0 && !over.getAsBoolean()) {
        left = woken.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      LOG.warn("{} was interrupted and stops at {}", projection.name(), applied);
      stop();
    } finally {
      lock.unlock();
    }
  }
}
