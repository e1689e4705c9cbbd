package net.sisternet.registry.core.query;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * How often something takes place, so that equal rhythms are one value however they are written.
 */
public final class Cadence {

  private static final Map<String, String> WORDS =
      Map.of(
          "daily", "P1D", "weekly", "P7D", "monthly", "P1M", "quarterly", "P3M", "yearly", "P1Y");
  private static final int LONGEST = 20;

  private Cadence() {}

  /**
   * The duration from one time to the next, in years and months or in days: {@code P12M} is {@code
   * P1Y}. Also understands {@code weekly}, {@code monthly} and the like. Empty for what is none, or
   * is shorter than a day.
   */
  public static Optional<String> find(String text) {
    String iso = WORDS.getOrDefault(text, text);
    if (iso.length() > LONGEST || !iso.matches("P(\\d{1,3}[YMWD]){1,3}")) {
      return Optional.empty();
    }
    try {
      Period period = Period.parse(iso).normalized();
      return Optional.of(period).filter(it -> !it.isZero()).map(Period::toString);
    } catch (DateTimeException notADuration) {
      return Optional.empty();
    }
  }
}
