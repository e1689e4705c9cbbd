package net.sisternet.registry.core.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is known.
 *
 * @param text {@code 2005}, {@code 2017-01}, {@code 2012-05-30} or {@code
 *     2012-05-30T16:30:00+02:00}
 */
public record PartialDate(String text) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?"
              + "(?:Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

  /** Throws a refusal if the calendar has no such date. */
  public PartialDate {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !isReal(text, parts)) {
      throw Refused.because("date", "", text);
    }
  }

  /** A year. */
  public static PartialDate of(Year year) {
    return new PartialDate(String.format("%04d", year.getValue()));
  }

  /** A month. */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.toString());
  }

  /** A day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** A point in time, at a place with that distance from UTC. */
  public static PartialDate of(OffsetDateTime time) {
    return new PartialDate(time.toString());
  }

  /** The year. */
  public Year year() {
    return Year.of(number(0, 4));
  }

  /** The first day that it may mean. */
  public LocalDate firstDay() {
    return LocalDate.of(number(0, 4), hasMonth() ? number(5, 7) : 1, hasDay() ? number(8, 10) : 1);
  }

  /** The last day that it may mean. */
  public LocalDate lastDay() {
    if (hasDay()) {
      return firstDay();
    }
    Month month = hasMonth() ? firstDay().getMonth() : Month.DECEMBER;
    return YearMonth.of(number(0, 4), month).atEndOfMonth();
  }

  /** Whether the month is known. */
  public boolean hasMonth() {
    return text.length() >= 7;
  }

  /** Whether the day is known. */
  public boolean hasDay() {
    return text.length() >= 10;
  }

  @Override
  public String toString() {
    return text;
  }

  private int number(int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  private static boolean isReal(String text, Matcher parts) {
    try {
      int year = Integer.parseInt(parts.group(1));
      int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
      int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
      boolean real = year > 0 && LocalDate.of(year, month, day).getYear() == year;
      if (parts.group(4) == null) {
        return real;
      }
      String time = text.replaceFirst("(?:Z|[+-]\\d\\d:\\d\\d)$", "");
      return real && LocalDateTime.parse(time).getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
