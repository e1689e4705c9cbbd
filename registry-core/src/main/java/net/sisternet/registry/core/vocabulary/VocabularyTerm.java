package net.sisternet.registry.core.vocabulary;

import java.util.List;
import net.sisternet.registry.core.problem.Text;

/**
 * A class or property of the ontology, for readers.
 *
 * @param iri its IRI
 * @param role whether it is a class or a property
 * @param name its label
 * @param definition what it means
 * @param broader IRIs of the classes or properties that it is a part of
 * @param domains IRIs of the classes that have it, if it is a property and says so
 * @param ranges IRIs of the classes and datatypes of its values, if it is a property and says so
 */
public record VocabularyTerm(
    String iri,
    TermRole role,
    Text name,
    Text definition,
    List<String> broader,
    List<String> domains,
    List<String> ranges) {

  public VocabularyTerm {
    broader = List.copyOf(broader);
    domains = List.copyOf(domains);
    ranges = List.copyOf(ranges);
  }

  /** What a term is. */
  public enum TermRole {
    CLASS,
    PROPERTY
  }
}
