package net.sisternet.registry.core.record;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A length of time, e.g. how often members meet or what a fee covers.
 *
 * @param text as in ISO 8601: {@code P1M} a month, {@code P1Y} a year, {@code P14D}, {@code PT2H}
 */
public record IsoDuration(String text) {

  private static final Pattern FORM =
      Pattern.compile(
          "P(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?"
              + "(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?");

  /** Throws a refusal if it is not of that form. */
  public IsoDuration {
    if (!FORM.matcher(text).matches()) {
      throw Refused.because("duration", "", text);
    }
  }

  /** A length in years, months and days. */
  public static IsoDuration of(Period period) {
    return new IsoDuration(period.toString());
  }

  /** The length in years, months and days, if it has no hours. */
  public Optional<Period> findPeriod() {
    return text.contains("T") ? Optional.empty() : Optional.of(Period.parse(text));
  }

  @Override
  public String toString() {
    return text;
  }
}
