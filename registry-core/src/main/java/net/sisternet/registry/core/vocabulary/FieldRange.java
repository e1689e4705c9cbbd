package net.sisternet.registry.core.vocabulary;

import java.util.List;

/**
 * What a field may hold.
 *
 * @param required whether it must be there
 * @param repeatable whether it may be there more than once
 * @param datatypes IRIs of the datatypes of its literals; empty if it takes none or any
 * @param values the IRIs it may hold, if they are listed
 * @param schemes the IRIs of the concept schemes that its values are from; empty if there is none
 * @param closed whether it holds nothing but the listed values, or concepts of the schemes
 * @param form the IRI of the form of the things that it holds; empty if it holds none
 */
public record FieldRange(
    boolean required,
    boolean repeatable,
    List<String> datatypes,
    List<String> values,
    List<String> schemes,
    boolean closed,
    String form) {

  public FieldRange {
    datatypes = List.copyOf(datatypes);
    values = List.copyOf(values);
    schemes = List.copyOf(schemes);
  }
}
