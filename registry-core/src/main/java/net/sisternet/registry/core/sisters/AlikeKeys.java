package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.sisters.LookAlikes.Likeness;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Skos;

/**
 * What a record has in common with those that look like it, each as one short text: its names, its
 * homepages, its numbers in business registers, in a form in which what is the same to people is
 * equal. Records without a key in common do not look alike. An index keeps them: who changes them
 * changes its layout too.
 */
public final class AlikeKeys {

  static final String LEGAL_IDENTIFIER = "http://www.w3.org/ns/legal#legalIdentifier";

  /** Longer ones are cut: what is the same so far is the same. */
  private static final int LONGEST = 500;

  private AlikeKeys() {}

  /** The keys of {@code record}, which says {@code graph}. */
  public static Set<String> of(RecordIri record, Graph graph) {
    Iri it = record.thing();
    Stream<String> names =
        Stream.of(Skos.PREF_LABEL, Skos.ALT_LABEL)
            .flatMap(property -> texts(graph, it, property))
            .map(AlikeKeys::name)
            .map(name -> key(Likeness.NAME_AND_AREA, record, name));
    Stream<String> homepages =
        graph
            .objects(it, Foaf.HOMEPAGE)
            .filter(Iri.class::isInstance)
            .map(homepage -> address(((Iri) homepage).value()))
            .map(address -> key(Likeness.HOMEPAGE, record, address));
    Stream<String> numbers =
        texts(graph, it, LEGAL_IDENTIFIER)
            .map(AlikeKeys::number)
            .filter(number -> !number.isEmpty())
            .map(number -> key(Likeness.LEGAL_IDENTIFIER, record, number));
    return Stream.of(names, homepages, numbers)
        .flatMap(keys -> keys)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What two records have in common that have {@code key}. */
  static Likeness likeness(String key) {
    return Likeness.valueOf(key.substring(0, key.indexOf(' ')));
  }

  private static String key(Likeness likeness, RecordIri record, String value) {
    String key = likeness + " " + record.path() + ' ' + value;
    return key.substring(0, Math.min(key.length(), LONGEST));
  }

  private static Stream<String> texts(Graph graph, Iri subject, String property) {
    return graph
        .objects(subject, property)
        .filter(Literal.class::isInstance)
        .map(it -> ((Literal) it).lexical());
  }

  private static String name(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String number(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Host and path; an address that cannot be taken apart stands for itself. */
  private static String address(String iri) {
    try {
      URI uri = new URI(iri);
      String host = uri.getHost();
      if (host == null) {
        return iri;
      }
      String path = String.valueOf(uri.getRawPath()).replaceAll("/+$", "");
      String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
      return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") + path + query;
    } catch (URISyntaxException e) {
      return iri;
    }
  }
}
