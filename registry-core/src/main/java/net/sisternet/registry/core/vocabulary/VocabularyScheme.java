package net.sisternet.registry.core.vocabulary;

import java.util.List;
import net.sisternet.registry.core.problem.Text;

/**
 * A list or tree of concepts, for readers.
 *
 * @param iri its IRI
 * @param name its label
 * @param description what it is for; may be empty
 * @param concepts its concepts, in the order of the file
 */
public record VocabularyScheme(
    String iri, Text name, Text description, List<VocabularyConcept> concepts) {

  public VocabularyScheme {
    concepts = List.copyOf(concepts);
  }
}
