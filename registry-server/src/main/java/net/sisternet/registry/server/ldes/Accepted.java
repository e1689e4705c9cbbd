package net.sisternet.registry.server.ldes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller's {@code Accept} and {@code Accept-Encoding} say (RFC 9110, 12.5). */
final class Accepted {

  private static final int LONGEST = 2000;

  private Accepted() {}

  /** The format that the caller likes best; the first one for who likes all the same. */
  static Optional<Format> findFormat(String accept) {
    Format best = Format.TRIG;
    double most = 0;
    for (Format format : Format.values()) {
      double quality = accept.isBlank() ? 1 : quality(accept, format.mediaType());
      if (quality > most) {
        best = format;
        most = quality;
      }
    }
    return most > 0 ? Optional.of(best) : Optional.empty();
  }

  /** Whether the caller takes gzip. */
  static boolean takesGzip(String acceptEncoding) {
    return quality(acceptEncoding, "gzip") > 0;
  }

  /** The quality of the range that fits {@code value} most closely; 0 if none does. */
  private static double quality(String header, String value) {
    if (header.length() > LONGEST) {
      return 0;
    }
    double found = 0;
    int closest = -1;
    for (String item : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = item.strip().split(";", -1);
      int closeness = closeness(parts[0].strip(), value);
      if (closeness > closest) {
        closest = closeness;
        found = quality(parts);
      }
    }
    return found;
  }

  private static int closeness(String range, String value) {
    if (range.equals(value)) {
      return 2;
    }
    if (range.endsWith("/*") && value.startsWith(range.substring(0, range.length() - 1))) {
      return 1;
    }
    return range.equals("*") || range.equals("*/*") ? 0 : -1;
  }

  private static double quality(String[] parts) {
    return Arrays.stream(parts)
        .skip(1)
        .map(String::strip)
        .filter(it -> it.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)"))
        .mapToDouble(it -> Double.parseDouble(it.substring(2)))
        .findFirst()
        .orElse(1);
  }
}
