package net.sisternet.registry.core.model;

import java.net.URI;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Kind;

/**
 * The registry that issues the IRIs of its records.
 *
 * @param base the public base, http or https, without user, query, fragment or trailing slash, e.g.
 *     {@code https://sydhavsoerne.example}
 */
public record Home(String base) {

  /** Throws {@link IllegalArgumentException} with a sentence for an operator if it is no base. */
  public Home {
    URI uri = URI.create(base);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
    if (!web || uri.getHost() == null || !bare) {
      throw new IllegalArgumentException(
          "A base is an http or https address without user, query or fragment: " + base);
    }
    if (base.endsWith("/")) {
      throw new IllegalArgumentException("A base has no slash at its end: " + base);
    }
  }

  /** The IRI that stands for the registry itself. */
  public Iri iri() {
    return new Iri(base + "/");
  }

  /** The record of a kind with a slug. */
  public RecordIri record(Kind kind, String slug) {
    return new RecordIri(base + '/' + kind.path() + '/' + slug);
  }

  /** Whether {@code iri} lies under this home. */
  public boolean holds(String iri) {
    return iri.startsWith(base + "/");
  }

  @Override
  public String toString() {
    return base;
  }
}
