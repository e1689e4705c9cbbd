package net.sisternet.registry.core.model;

import java.util.Optional;
import java.util.regex.Pattern;
import net.sisternet.registry.core.rdf.Iri;

/**
 * The name of a record: {@code {base}/{path}/{slug}}. The things that it describes are its
 * fragments.
 *
 * @param value the IRI, without a fragment; ends in a slug of 1 to 80 characters from {@code a-z},
 *     {@code 0-9} and single hyphens between them
 */
public record RecordIri(String value) implements Comparable<RecordIri> {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST_SLUG = 80;

  /** Throws {@link IllegalArgumentException} if {@code value} is not the IRI of a record. */
  public RecordIri {
    if (!Iri.isIri(value) || value.indexOf('#') >= 0 || value.indexOf('?') >= 0) {
      throw new IllegalArgumentException("not the IRI of a record: " + value);
    }
    String slug = value.substring(value.lastIndexOf('/') + 1);
    if (!isSlug(slug)) {
      throw new IllegalArgumentException("not the slug of a record: " + slug);
    }
  }

  /** The record that {@code iri} names, or of which it names a thing; empty if it can be none. */
  public static Optional<RecordIri> findDocument(String iri) {
    String document = iri.split("#", 2)[0];
    boolean may =
        Iri.isIri(document)
            && document.indexOf('?') < 0
            && isSlug(document.substring(document.lastIndexOf('/') + 1));
    return may ? Optional.of(new RecordIri(document)) : Optional.empty();
  }

  /** Whether {@code text} may be the last segment of a record's IRI. */
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
  }

  /** The last segment. */
  public String slug() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The segment before the slug, e.g. {@code networks}. */
  public String path() {
    int end = value.lastIndexOf('/');
    return value.substring(value.lastIndexOf('/', end - 1) + 1, end);
  }

  /** The record as a term. */
  public Iri iri() {
    return new Iri(value);
  }

  /** What the record is about: its fragment {@code #it}. */
  public Iri thing() {
    return fragment("it");
  }

  /** A fragment of this record. */
  public Iri fragment(String name) {
    return new Iri(value + '#' + name);
  }

  /** Whether {@code iri} is this record or one of its fragments. */
  public boolean covers(String iri) {
    return iri.startsWith(value)
        && (iri.length() == value.length() || iri.charAt(value.length()) == '#');
  }

  @Override
  public int compareTo(RecordIri other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
