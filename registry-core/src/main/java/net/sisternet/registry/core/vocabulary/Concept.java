package net.sisternet.registry.core.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * A concept, an area or a language of the shipped vocabulary.
 *
 * @param iri its IRI
 * @param scheme the IRI of its concept scheme; areas and languages have one too ({@code Snc.AREA},
 *     {@code Snc.LANGUAGE})
 * @param labels the preferred label by language ({@code en}, {@code da}, {@code de})
 * @param altLabels other names, all languages together
 * @param broader IRIs of what it lies in ({@code skos:broader}, {@code schema:containedInPlace})
 * @param notation its code, e.g. {@code DK022} or {@code 0360}; empty if it has none
 */
public record Concept(
    String iri,
    String scheme,
    Map<String, String> labels,
    List<String> altLabels,
    List<String> broader,
    String notation) {

  public Concept {
    labels = Map.copyOf(labels);
    altLabels = List.copyOf(altLabels);
    broader = List.copyOf(broader);
  }

  /** The label in {@code language}, or the best other one, or the end of the IRI. */
  public String label(String language) {
    for (String choice : List.of(language, "en", "da", "de")) {
      String label = labels.get(choice);
      if (label != null) {
        return label;
      }
    }
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
