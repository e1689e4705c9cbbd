package net.sisternet.registry.core;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
public final class Eventually {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Eventually() {}

  /** Returns as soon as {@code condition} holds; an assertion error after two minutes. */
  public static void holds(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain waited for: " + what);
      }
      LockSupport.parkNanos(100_000);
    }
  }
}
