package net.sisternet.registry.core.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.sisternet.registry.core.Samples;

/** A clock that stands still until it is stepped on. Any thread. */
public final class SteppedClock extends Clock {

  private volatile Instant now = Samples.MORNING;

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
