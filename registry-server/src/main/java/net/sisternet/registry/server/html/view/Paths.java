package net.sisternet.registry.server.html.view;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.vocab.Prefixes;

/**
 * Addresses within this registry, without scheme and host: a reader stays on the address by which
 * the registry was reached.
 */
public final class Paths {

  private final Home home;
  private final String prefix;

  public Paths(Home home) {
    this.home = home;
    String path = URI.create(home.base()).getRawPath();
    this.prefix = path == null ? "" : path;
  }

  /** Whose addresses these are. */
  public Home home() {
    return home;
  }

  /** The address of {@code path}, which begins with a slash. */
  public String of(String path) {
    return prefix + path;
  }

  /** The page of a record of this home. */
  public String record(RecordIri record) {
    return prefix + record.value().substring(home.base().length());
  }

  /** The page of our copy of a record of {@code other}. */
  public String copy(Home other, RecordIri record) {
    return MirrorAddress.base(home, other).substring(home.base().length() - prefix.length())
        + record.value().substring(other.base().length());
  }

  /** The list under {@code path} with one filter. */
  public String filtered(String path, Facet facet, String value) {
    return prefix + '/' + path + '?' + facet.parameter() + '=' + encode(Prefixes.compact(value));
  }

  /** A value as a query holds it; what a query may hold anyway stays readable. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2F", "/");
  }

  /** The anchor for an IRI of the vocabulary, e.g. {@code nuts-DK022}. */
  public static String anchor(String iri) {
    return Prefixes.compact(iri).replaceAll("[^A-Za-z0-9_.-]+", "-");
  }

  /** {@code iri}, if a browser may be sent there: never a script, a file or data. */
  public static Optional<String> findSafe(String iri) {
    String lower = iri.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://")
            || lower.startsWith("http://")
            || lower.startsWith("mailto:")
        ? Optional.of(iri)
        : Optional.empty();
  }
}
