package net.sisternet.registry.core.canonical;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Ranges;
import net.sisternet.vocab.Xsd;

/**
 * Gives literals the datatype that their property has, in one lexical form. What does not have the
 * form of its property's range stays as it came, so that the shapes can name it.
 */
final class LiteralForms {

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T(\\d\\d:\\d\\d)(:\\d\\d(?:\\.\\d{1,9})?)?"
              + "(Z|[+-]\\d\\d:\\d\\d)?)?)?)?");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern DURATION =
      Pattern.compile(
          "-?P(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?"
              + "(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?");
  private static final int LONGEST_NUMBER = 40;
  private static final Set<String> TRUE = Set.of("true", "1");
  private static final Set<String> FALSE = Set.of("false", "0");

  private LiteralForms() {}

  /** The triple with its literal in the form that its predicate asks for. */
  static Triple retyped(Triple triple) {
    if (!(triple.object() instanceof Literal literal) || !literal.language().isEmpty()) {
      return triple;
    }
    return form(triple.predicate().value(), literal.lexical())
        .map(form -> new Triple(triple.subject(), triple.predicate(), form))
        .orElse(triple);
  }

  private static Optional<Literal> form(String property, String lexical) {
    if (Ranges.PARTIAL_DATES.contains(property)) {
      return date(lexical);
    }
    if (Ranges.DECIMALS.contains(property)) {
      return number(lexical).map(value -> Literal.typed(plain(value), Xsd.DECIMAL));
    }
    if (Ranges.INTEGERS.contains(property)) {
      return number(lexical)
          .filter(value -> value.stripTrailingZeros().scale() <= 0)
          .map(value -> Literal.typed(plain(value), Xsd.INTEGER));
    }
    if (Ranges.DURATIONS.contains(property)) {
      return Optional.of(lexical)
          .filter(text -> DURATION.matcher(text).matches())
          .map(text -> Literal.typed(text, Xsd.DURATION));
    }
    return Ranges.BOOLEANS.contains(property) ? truth(lexical) : Optional.empty();
  }

  private static Optional<Literal> date(String lexical) {
    Matcher parts = DATE.matcher(lexical);
    if (!parts.matches() || !isReal(parts)) {
      return Optional.empty();
    }
    if (parts.group(2) == null) {
      return Optional.of(Literal.typed(lexical, Xsd.G_YEAR));
    }
    if (parts.group(3) == null) {
      return Optional.of(Literal.typed(lexical, Xsd.G_YEAR_MONTH));
    }
    if (parts.group(4) == null) {
      return Optional.of(Literal.typed(lexical, Xsd.DATE));
    }
    String seconds = parts.group(5) == null ? ":00" : parts.group(5);
    String zone = parts.group(6) == null ? "" : parts.group(6);
    String instant = lexical.substring(0, 16) + seconds + zone;
    return Optional.of(Literal.typed(instant, Xsd.DATE_TIME));
  }

  /** Whether the calendar has that day and the clock that time. */
  private static boolean isReal(Matcher parts) {
    try {
      int year = Integer.parseInt(parts.group(1));
      int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
      int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
      LocalDate date = LocalDate.of(year, month, day);
      if (parts.group(4) != null) {
        LocalDateTime.parse(date + "T" + parts.group(4));
      }
      return year > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<BigDecimal> number(String lexical) {
    return lexical.length() <= LONGEST_NUMBER && NUMBER.matcher(lexical).matches()
        ? Optional.of(new BigDecimal(lexical))
        : Optional.empty();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Optional<Literal> truth(String lexical) {
    if (TRUE.contains(lexical)) {
      return Optional.of(Literal.typed("true", Xsd.BOOLEAN));
    }
    return FALSE.contains(lexical)
        ? Optional.of(Literal.typed("false", Xsd.BOOLEAN))
        : Optional.empty();
  }
}
