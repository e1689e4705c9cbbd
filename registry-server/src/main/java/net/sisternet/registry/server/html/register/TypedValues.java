package net.sisternet.registry.server.html.register;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.server.html.language.Language;

/**
 * Numbers, dates and addresses as people type them, and as a record has them. What is none of them
 * stays as it was typed.
 */
final class TypedValues {

  private static final Pattern DATE =
      Pattern.compile("(?:(?:(\\d{1,2})[./ -])?(\\d{1,2})[./ -])?(\\d{4})");
  private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
  private static final int LONGEST_NUMBER = 40;

  private TypedValues() {}

  /** {@code 1.000,50} as {@code 1000.50}, by a reader of {@code language}. */
  static String number(String typed, Language language) {
    String text =
        typed.replaceAll("[\\s\u00a0\u202f']", "").replaceFirst("(?i)^(kr\\.?|dkk|eur|€)", "");
    text = text.replaceFirst("(?i)(kr\\.?|dkk|eur|€|,-|,–)$", "");
    char comma = language == Language.EN ? '.' : ',';
    char group = language == Language.EN ? ',' : '.';
    if (text.matches(
        "\\d{1,3}("
            + Pattern.quote(String.valueOf(group))
            + "\\d{3})+("
            + Pattern.quote(String.valueOf(comma))
            + "\\d*)?")) {
      text = text.replace(String.valueOf(group), "");
    }
    text = text.replace(',', '.');
    return text.length() <= LONGEST_NUMBER && text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")
        ? text
        : typed;
  }

  /** A number of a record as a reader of {@code language} would type it. */
  static String showNumber(String lexical, Language language) {
    if (lexical.length() > LONGEST_NUMBER || !lexical.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
      return lexical;
    }
    String plain = new BigDecimal(lexical).toPlainString();
    return language == Language.EN ? plain : plain.replace('.', ',');
  }

  /** {@code 31.3.2005}, {@code 3/2005} and {@code 2005} as {@code 2005-03-31} and so on. */
  static String date(String typed) {
    Matcher parts = DATE.matcher(typed);
    if (!parts.matches() || parts.group(2) == null) {
      return typed;
    }
    String month = parts.group(3) + '-' + two(parts.group(2));
    String date = parts.group(1) == null ? month : month + '-' + two(parts.group(1));
    return isReal(date.split("-", -1)) ? date : typed;
  }

  /** A date of a record as people here type it. */
  static String showDate(String lexical) {
    if (!ISO.matcher(lexical).matches()) {
      return lexical;
    }
    String[] parts = lexical.split("-", -1);
    var shown = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      shown.insert(0, parts[i] + '.');
    }
    return isReal(parts) ? shown.toString() : lexical;
  }

  /** {@code www.mikronet.example} as an address that a browser follows. */
  static String address(String typed) {
    boolean bare =
        !typed.contains("://")
            && !typed.contains("@")
            && typed.matches("(?i)[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#].*)?");
    String address = bare ? "https://" + typed : typed;
    return address.toLowerCase(Locale.ROOT).startsWith("http") ? encoded(address) : address;
  }

  /** Spaces and what else no address has, encoded as browsers do. */
  private static String encoded(String address) {
    var text = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      text.append("<>\"{}|^`\\ ".indexOf(c) < 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return text.toString();
  }

  private static boolean isReal(String[] parts) {
    try {
      int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
      int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
      return LocalDate.of(Integer.parseInt(parts[0]), month, day).getYear() > 0;
    } catch (DateTimeException no) {
      return false;
    }
  }

  private static String two(String digits) {
    return digits.length() < 2 ? '0' + digits : digits;
  }
}
