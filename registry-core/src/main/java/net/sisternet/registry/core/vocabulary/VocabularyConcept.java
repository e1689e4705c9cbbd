package net.sisternet.registry.core.vocabulary;

import java.util.List;
import net.sisternet.registry.core.problem.Text;

/**
 * A concept, an area or a language, for readers.
 *
 * @param iri its IRI
 * @param name its label
 * @param definition what it means; may be empty
 * @param notation its code; empty if it has none
 * @param broader IRIs of what it lies in
 * @param matches IRIs of what other vocabularies have for it
 */
public record VocabularyConcept(
    String iri,
    Text name,
    Text definition,
    String notation,
    List<String> broader,
    List<String> matches) {

  public VocabularyConcept {
    broader = List.copyOf(broader);
    matches = List.copyOf(matches);
  }
}
