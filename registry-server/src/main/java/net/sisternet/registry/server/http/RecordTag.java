package net.sisternet.registry.server.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.RecordVersion;

/**
 * The strong entity tag of one version of a record in one format, e.g. {@code
 * "3-9f86d081884c7d65.ttl-60303ae22b998861"}: version, digest of the payload, format, digest of the
 * bytes. So two different answers never share a tag, and the version that a writer has seen can be
 * told from a tag of any format. A writer who does not want to see the record gets the tag of the
 * version alone, e.g. {@code "3-9f86d081884c7d65"}: good for the next write, never for a cache.
 *
 * @param version the version
 * @param payload the first 16 digits of the payload's digest
 */
record RecordTag(RecordVersion version, String payload) {

  private static final int DIGITS = 16;

  /** A proxy that compresses may have added to the tag. */
  private static final Pattern TAG =
      Pattern.compile(
          "\"([1-9][0-9]{0,17})-([0-9a-f]{16})(?:\\.[a-z]+-[0-9a-f]{16}(?:--?gzip)?)?\"");

  private static final Pattern LIST = Pattern.compile("(?:W/)?\"[^\"]*\"");

  /** The tag of {@code bytes}, the given version in {@code format}, as a header has it. */
  static String of(Entry entry, Format format, byte[] bytes) {
    return '"'
        + entry.version().toString()
        + '-'
        + digits(entry)
        + '.'
        + format.suffix()
        + '-'
        + Digest.of(bytes).hex().substring(0, DIGITS)
        + '"';
  }

  /** The tag of the version that {@code entry} made, whatever the format. */
  static String of(Entry entry) {
    return '"' + entry.version().toString() + '-' + digits(entry) + '"';
  }

  /** The tags of ours in a list of entity tags; others, weak ones too, are passed over. */
  static List<RecordTag> in(String header) {
    return LIST.matcher(header)
        .results()
        .map(result -> find(result.group()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether this tag was given out for {@code entry}. */
  boolean isOf(Entry entry) {
    return version.equals(entry.version()) && payload.equals(digits(entry));
  }

  /** Whether a list of entity tags, compared weakly, has {@code tag} (RFC 9110, 13.1.2). */
  static boolean matchesWeakly(String header, String tag) {
    if (header.strip().equals("*")) {
      return true;
    }
    return LIST.matcher(header)
        .results()
        .anyMatch(result -> opaque(result.group()).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
    return strong.replaceFirst("--gzip\"$", "\"");
  }

  private static Optional<RecordTag> find(String tag) {
    Matcher parts = TAG.matcher(tag);
    return parts.matches()
        ? Optional.of(
            new RecordTag(new RecordVersion(Long.parseLong(parts.group(1))), parts.group(2)))
        : Optional.empty();
  }

  private static String digits(Entry entry) {
    return entry.payloadDigest().map(digest -> digest.hex().substring(0, DIGITS)).orElse("");
  }
}
