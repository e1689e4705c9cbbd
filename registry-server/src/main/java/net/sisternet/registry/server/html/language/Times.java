package net.sisternet.registry.server.html.language;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;

/** Dates and durations as one reader writes them. Any thread. */
public final class Times {

  /** Where the registries are; Denmark and Germany keep the same time. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Reader reader;

  Times(Reader reader) {
    this.reader = reader;
  }

  /** An instant, to the minute, in the time of the region. */
  public String instant(Instant instant) {
    return dateTime(LocalDateTime.ofInstant(instant, ZONE));
  }

  /** The day of an instant in the time of the region. */
  public String day(Instant instant) {
    return day(date(instant));
  }

  /** The same as a date, for programs. */
  public static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /**
   * A year, month, day or point in time as RDF writes it, told by its form; returned as it is if it
   * is none of them. A point in time keeps the clock of the place it was written for.
   */
  public String partial(String lexical) {
    try {
      if (lexical.matches("\\d{4}")) {
        return lexical;
      }
      if (lexical.matches("\\d{4}-\\d\\d")) {
        return month(YearMonth.parse(lexical));
      }
      if (lexical.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return day(LocalDate.parse(lexical));
      }
      if (lexical.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
        return dateTime(
            lexical.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(lexical).toLocalDateTime()
                : LocalDateTime.parse(lexical));
      }
      return lexical;
    } catch (DateTimeException notADate) {
      return lexical;
    }
  }

  /** How often, for the time from one to the next: {@code P1M} is every month. */
  public String every(String duration) {
    return duration("every", duration);
  }

  /** For how long a price holds: {@code P1Y} is a year. */
  public String per(String duration) {
    return duration("per", duration);
  }

  /** How long: {@code PT2H} is two hours. */
  public String lasting(String duration) {
    return duration("lasting", duration);
  }

  /** A duration of one unit is said in words; one of several units is a list; else as it is. */
  private String duration(String use, String lexical) {
    List<Part> parts = parts(lexical);
    if (parts.isEmpty()) {
      return lexical;
    }
    if (parts.size() == 1) {
      return reader.say("duration." + use + "." + parts.get(0).unit(), parts.get(0).count());
    }
    return String.join(
        ", ",
        parts.stream()
            .map(part -> reader.say("duration.lasting." + part.unit(), part.count()))
            .toList());
  }

  private static List<Part> parts(String lexical) {
    var parts = new ArrayList<Part>();
    int time = lexical.indexOf('T');
    try {
      String days = time < 0 ? lexical : lexical.substring(0, time);
      if (days.length() > 1) {
        var period = Period.parse(days);
        boolean weeks =
            period.getDays() % 7 == 0 && period.getDays() > 0 && period.toTotalMonths() == 0;
        add(parts, "year", period.getYears());
        add(parts, "month", period.getMonths());
        add(parts, weeks ? "week" : "day", weeks ? period.getDays() / 7 : period.getDays());
      }
      if (time >= 0) {
        var duration = Duration.parse("P" + lexical.substring(time));
        add(parts, "hour", duration.toHours());
        add(parts, "minute", duration.toMinutesPart());
      }
      return parts;
    } catch (DateTimeException | ArithmeticException notADuration) {
      return List.of();
    }
  }

  private static void add(List<Part> parts, String unit, long count) {
    if (count > 0) {
      parts.add(new Part(unit, count));
    }
  }

  private String month(YearMonth month) {
    return format("LLLL yyyy", month);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(reader.language().locale())
        .format(day);
  }

  private String dateTime(LocalDateTime time) {
    return reader.say("time.at", day(time.toLocalDate()), format(reader.say("time.clock"), time));
  }

  private String format(String pattern, TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(pattern, reader.language().locale()).format(time);
  }

  private record Part(String unit, long count) {}
}
