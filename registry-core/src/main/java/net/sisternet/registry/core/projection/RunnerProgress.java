package net.sisternet.registry.core.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import net.sisternet.registry.core.model.Position;

/**
 * How far a {@link ProjectionRunner} is, who waits for it and what wakes it: all that its thread
 * shares with others, under one lock. Any thread.
 */
final class RunnerProgress {

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

  RunnerProgress(Position applied, Position erased) {
    this.applied = applied;
    this.erased = erased;
  }

  Position position() {
    lock.lock();
    try {
      return applied;
    } finally {
      lock.unlock();
    }
  }

  Position erased() {
    lock.lock();
    try {
      return erased;
    } finally {
      lock.unlock();
    }
  }

  int failures() {
    lock.lock();
    try {
      return failures;
    } finally {
      lock.unlock();
    }
  }

  /** The log may have grown. */
  void wake() {
    lock.lock();
    try {
      wakeUp = true;
      lastWake = System.nanoTime();
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until {@code position} is applied; false if that took too long or the runner stops. */
  boolean await(Position position, Duration atMost) {
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

  /** Ends all waiting and pauses. */
  void stop() {
    lock.lock();
    try {
      closed = true;
      woken.signalAll();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void succeeded(Position position) {
    lock.lock();
    try {
      applied = position;
      failures = 0;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** One more batch has failed; how many have in a row. */
  int failed() {
    lock.lock();
    try {
      return ++failures;
    } finally {
      lock.unlock();
    }
  }

  /** What was erased up to {@code position} is in no file any more. */
  void erased(Position position) {
    lock.lock();
    try {
      erased = position;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was woken since this was asked last. */
  boolean takeWakeUp() {
    lock.lock();
    try {
      boolean woken = wakeUp;
      wakeUp = false;
      return woken;
    } finally {
      lock.unlock();
    }
  }

  /** Whether somebody waits for more than is applied. */
  boolean isAwaited() {
    lock.lock();
    try {
      return awaited.compareTo(applied) > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the log grew a moment ago and nobody waits. */
  boolean isGrowing() {
    lock.lock();
    try {
      return !closed && !isAwaited() && System.nanoTime() - lastWake < Rests.QUIET.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it is {@code over}, asked under the lock whenever something happens, or stopped; at
   * most {@code atMost}. False if the thread was interrupted: then it is stopped.
   */
  boolean pause(Duration atMost, BooleanSupplier over) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!closed && left > 0 && !over.getAsBoolean()) {
        left = woken.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      stop();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
