package net.sisternet.registry.core.projection;

import java.time.Duration;
import java.util.List;
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
  private final RunnerProgress progress;

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
    this.progress = new RunnerProgress(projection.position(home), projection.erased(home));
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
    return progress.position();
  }

  /** Up to where the log's erasures are carried out in the projection, its files included. */
  public Position erased() {
    return progress.erased();
  }

  /** How many batches have failed since one succeeded; 0 when all is well. */
  public int failures() {
    return progress.failures();
  }

  /** Says that the log may have grown. */
  public void wake() {
    progress.wake();
  }

  /** Waits until the projection has applied {@code position}; false if that took too long. */
  public boolean await(Position position, Duration atMost) {
    return progress.await(position, atMost);
  }

  /** Stops following, and waits for the batch under way. The projection stays open. */
  @Override
  public void close() {
    progress.stop();
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

  private void run() {
    while (!progress.isClosed()) {
      try {
        long began = System.nanoTime();
        Position from = standing();
        EntryBatch batch = EntryBatch.read(log, from);
        List<LogEntry> entries = batch.entries();
        if (entries.isEmpty()) {
          progress.succeeded(from);
        } else {
          projection.apply(home, entries);
          progress.succeeded(entries.get(entries.size() - 1).entry().position());
        }
        Duration work = Duration.ofNanos(System.nanoTime() - began);
        if (batch.isLast()) {
          erase();
          rest(work, entries.size());
          pause(idle, progress::takeWakeUp);
        } else if (progress.takeWakeUp() && behind() < rests.mostBehind()) {
          rest(work, entries.size());
        }
      } catch (RuntimeException | Error e) {
        Duration pause = pauseAfter(progress.failed());
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
    progress.erased(now);
  }

  /** A projection that failed may have gone back to what it had made durable. */
  private Position standing() {
    return failures() > 0 ? projection.position(home) : position();
  }

  private static Duration pauseAfter(int failures) {
    Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 4));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Lets entries gather while more come, unless somebody waits for one of them. */
  private void rest(Duration work, int entries) {
    Duration rest = rests.after(work, entries);
    long end = System.nanoTime() + rest.toNanos();
    long left = rest.toNanos();
    do {
      pause(Duration.ofNanos(Math.min(left, Rests.QUIET.toNanos())), progress::isAwaited);
      left = end - System.nanoTime();
    } while (left > 0 && progress.isGrowing());
  }

  private long behind() {
    return log.head().size() - position().value();
  }

  private void pause(Duration atMost, BooleanSupplier over) {
    if (!progress.pause(atMost, over)) {
      LOG.warn("{} was interrupted and stops at {}", projection.name(), position());
    }
  }
}
