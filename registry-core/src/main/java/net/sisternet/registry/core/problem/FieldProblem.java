package net.sisternet.registry.core.problem;

import java.util.regex.Pattern;

/**
 * One thing that is wrong with one field.
 *
 * @param field the field as the caller knows it: a JSON name or a path of names, e.g. {@code
 *     memberProgram.tiers.price}; empty for the record as a whole
 * @param reason what is wrong
 * @param remedy how to mend it
 * @param value the value that is wrong, shortened, with U+FFFD for what is no character, cannot be
 *     seen, or turns the direction of writing; empty if there is none
 * @param severity whether it refuses the record
 */
public record FieldProblem(
    String field, Text reason, Text remedy, String value, Severity severity) {

  private static final int LONGEST_VALUE = 200;

  /** Halves of surrogate pairs, which UTF-8 cannot hold, and what would disturb the text around. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\p{Cs}[\\p{Cc}&&[^\\t\\n\\r]]\\u202A-\\u202E\\u2066-\\u2069]");

  /** Shortens and mends the value, so that it can be shown. */
  public FieldProblem {
    if (value.length() > LONGEST_VALUE) {
      boolean cutsPair = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
      value = value.substring(0, cutsPair ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
    }
    value = NOT_SHOWN.matcher(value).replaceAll("\uFFFD");
  }

  /** How much a problem weighs. */
  public enum Severity {
    /** The record is refused. */
    VIOLATION,
    /** The record is taken and the author is told. */
    WARNING
  }

  /** A violation whose texts are {@code {key}.reason} and {@code {key}.remedy}. */
  public static FieldProblem violation(String field, String key, String value, Object... args) {
    return of(Severity.VIOLATION, field, key, value, args);
  }

  /** A warning whose texts are {@code {key}.reason} and {@code {key}.remedy}. */
  public static FieldProblem warning(String field, String key, String value, Object... args) {
    return of(Severity.WARNING, field, key, value, args);
  }

  private static FieldProblem of(
      Severity severity, String field, String key, String value, Object... args) {
    return new FieldProblem(
        field,
        Messages.text(key + ".reason", args),
        Messages.text(key + ".remedy", args),
        value,
        severity);
  }
}
