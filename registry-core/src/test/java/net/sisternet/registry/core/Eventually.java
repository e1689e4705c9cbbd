package net.sisternet.registry.core;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
public final class Eventually {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Who asks without a pause takes the processor from those who are waited for. */
  private static final Duration FIRST_PAUSE = Duration.ofNanos(100_000);

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

  private Eventually() {}

  /** Returns as soon as {@code condition} holds; an assertion error after two minutes. */
  public static void holds(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    long pause = FIRST_PAUSE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain waited for: " + what);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
    }
  }
}
