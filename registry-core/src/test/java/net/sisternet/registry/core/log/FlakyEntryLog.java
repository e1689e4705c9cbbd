package net.sisternet.registry.core.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;

/**
 * A log that fails on command, before or after it has stored the batch: the two ways in which a
 * real one can fail. Any thread.
 */
public final class FlakyEntryLog implements EntryLog {

  private final EntryLog log;
  private final AtomicReference<Failure> next = new AtomicReference<>(Failure.NONE);
  private final AtomicReference<Runnable> before = new AtomicReference<>(FlakyEntryLog::nothing);
  private final AtomicReference<Runnable> after = new AtomicReference<>(FlakyEntryLog::nothing);
  private volatile boolean broken;

  /** When an append fails. */
  public enum Failure {
    NONE,
    /** The writer is told of a failure, and nothing was stored. */
    BEFORE_STORING,
    /** The writer is told of a failure, but the batch was stored. */
    AFTER_STORING
  }

  public FlakyEntryLog(EntryLog log) {
    this.log = log;
  }

  /** The next append fails this way, once. */
  public void failNext(Failure failure) {
    next.set(failure);
  }

  /** The next append does this first, once: what another process does, or an error. */
  public void beforeNextAppend(Runnable action) {
    before.set(action);
  }

  /** The next append does this once it has stored, once. */
  public void afterNextAppend(Runnable action) {
    after.set(action);
  }

  /** Everything fails until {@link #recover}. */
  public void breakDown() {
    broken = true;
  }

  /** All is well again. */
  public void recover() {
    broken = false;
  }

  @Override
  public void append(LogBatch batch) {
    checkContact();
    before.getAndSet(FlakyEntryLog::nothing).run();
    Failure failure = next.getAndSet(Failure.NONE);
    if (failure == Failure.BEFORE_STORING) {
      throw new StoreException("failed on command, before storing");
    }
    log.append(batch);
    after.getAndSet(FlakyEntryLog::nothing).run();
    if (failure == Failure.AFTER_STORING) {
      throw new UnclearCommitException(
          "failed on command, after storing", new IllegalStateException("on command"));
    }
  }

  @Override
  public boolean holds(LogBatch batch) {
    checkContact();
    return log.holds(batch);
  }

  @Override
  public void scrub() {
    checkContact();
    log.scrub();
  }

  @Override
  public List<Entry> erasuresAfter(Position position, int limit) {
    checkContact();
    return log.erasuresAfter(position, limit);
  }

  @Override
  public List<LogEntry> readAfter(Position position, int limit) {
    checkContact();
    return log.readAfter(position, limit);
  }

  @Override
  public Optional<LogEntry> find(Position position) {
    checkContact();
    return log.find(position);
  }

  @Override
  public LogHead head() {
    checkContact();
    return log.head();
  }

  private static void nothing() {}

  private void checkContact() {
    if (broken) {
      throw new StoreException("broken on command");
    }
  }
}
