package net.sisternet.registry.core.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.problem.Text;

/**
 * What a thing of one class is described by, as a person meets it: the readable side of a shape.
 *
 * @param shape the IRI of the shape
 * @param name what such a thing is called
 * @param description what such a thing is; may be empty
 * @param unnamed the name of one that was given none, where it needs one; may be empty
 * @param types the IRIs of the classes that the shape is for
 * @param fields its fields, in the order in which people meet them
 */
public record Form(
    String shape,
    Text name,
    Text description,
    Text unnamed,
    List<String> types,
    List<FormField> fields) {

  private static final Comparator<FormField> AS_MET =
      Comparator.comparingInt((FormField field) -> field.group().order())
          .thenComparing(field -> field.group().iri())
          .thenComparingInt(FormField::order);

  /** Sorts the fields by group and order. */
  public Form {
    types = List.copyOf(types);
    fields = fields.stream().sorted(AS_MET).toList();
  }

  /** The field for {@code property}. */
  public Optional<FormField> findField(String property) {
    return fields.stream().filter(field -> field.property().equals(property)).findFirst();
  }
}
