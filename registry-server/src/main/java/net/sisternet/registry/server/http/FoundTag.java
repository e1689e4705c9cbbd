package net.sisternet.registry.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.sisters.Completeness;

/**
 * The weak entity tag of a page of found records. It is made from all that goes into the page but
 * the time at which the sisters were last asked: that nothing was new is no news.
 */
final class FoundTag {

  private static final int DIGITS = 16;

  private FoundTag() {}

  static String of(
      FindResult result, String next, Completeness completeness, Locale language, Format format) {
    MessageDigest digest = Digest.sha256();
    add(digest, format.suffix() + ' ' + language + ' ' + result.total() + ' ' + next);
    add(digest, completeness.lasting());
    result.hits().forEach(hit -> add(digest, hit.json()));
    for (Facet facet : Facet.values()) {
      add(digest, result.facets().getOrDefault(facet, List.of()).toString());
    }
    String hex = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    return "W/\"" + result.asOf() + '-' + hex + '"';
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
