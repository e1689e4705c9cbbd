package net.sisternet.registry.server.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.problem.Languages;

/**
 * What a caller wants to get: a format by {@code Accept}, a language by {@code Accept-Language}.
 */
final class Negotiation {

  private Negotiation() {}

  /** The first of {@code offered} among those that the caller likes best. */
  static Format format(HttpHeaders headers, List<Format> offered) {
    List<MediaType> ranges = headers.getAcceptableMediaTypes();
    for (MediaType range : ranges) {
      for (Format format : offered) {
        if (isWanted(range) && format.satisfies(range) && !isExcluded(format, ranges)) {
          return format;
        }
      }
    }
    throw new NotAcceptableException();
  }

  private static boolean isExcluded(Format format, List<MediaType> ranges) {
    return ranges.stream()
        .anyMatch(
            range -> !isWanted(range) && !range.isWildcardSubtype() && format.satisfies(range));
  }

  /** Whether a range is not there to exclude something. */
  static boolean isWanted(MediaType range) {
    String quality = range.getParameters().getOrDefault("q", "1");
    return !quality.matches("0(\\.0*)?");
  }

  /** The language that the caller likes best of ours. */
  static Locale language(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return Languages.ofAccept(values == null ? "" : String.join(",", values));
  }
}
