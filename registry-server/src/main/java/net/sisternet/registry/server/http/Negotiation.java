package net.sisternet.registry.server.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a caller wants to get: a format by {@code Accept}, a language by {@code Accept-Language}.
 */
final class Negotiation {

  /** The languages that everything is written in. */
  static final List<String> LANGUAGES = List.of("en", "da", "de");

  private static final int LONGEST_HEADER = 1000;

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

  /** The caller's language: English unless Danish or German comes first. */
  static Locale language(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return language(values == null ? "" : values.stream().collect(Collectors.joining(",")));
  }

  /** The language for a value of {@code Accept-Language}; English for one that is malformed. */
  static Locale language(String header) {
    if (header.isBlank() || header.length() > LONGEST_HEADER) {
      return Locale.ENGLISH;
    }
    try {
      String found = Locale.lookupTag(Locale.LanguageRange.parse(header), LANGUAGES);
      return found == null ? Locale.ENGLISH : Locale.forLanguageTag(found);
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
