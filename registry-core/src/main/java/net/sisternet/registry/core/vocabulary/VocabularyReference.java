package net.sisternet.registry.core.vocabulary;

import java.util.List;

/**
 * The vocabulary as people read it, generated from its files.
 *
 * @param terms the project's own classes and properties
 * @param schemes concept schemes, in the order of the file
 * @param areas every shipped area; {@link VocabularyConcept#broader()} is what it lies in
 * @param languages every shipped language
 */
public record VocabularyReference(
    List<VocabularyTerm> terms,
    List<VocabularyScheme> schemes,
    List<VocabularyConcept> areas,
    List<VocabularyConcept> languages) {

  public VocabularyReference {
    terms = List.copyOf(terms);
    schemes = List.copyOf(schemes);
    areas = List.copyOf(areas);
    languages = List.copyOf(languages);
  }
}
