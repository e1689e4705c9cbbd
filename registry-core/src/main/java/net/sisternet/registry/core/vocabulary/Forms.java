package net.sisternet.registry.core.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All forms of the vocabulary. Pages, web forms and the reference are made from them, so a new
 * field is a change in the shapes alone. Immutable.
 */
public final class Forms {

  private final Map<String, Form> byShape = new LinkedHashMap<>();
  private final Map<String, Form> byType = new HashMap<>();
  private final Map<String, FormField> byProperty = new HashMap<>();

  public Forms(Collection<Form> forms) {
    for (Form form : forms) {
      byShape.put(form.shape(), form);
      form.types().forEach(type -> byType.putIfAbsent(type, form));
      form.fields().forEach(field -> byProperty.putIfAbsent(field.property(), field));
    }
  }

  /** All forms, in the order of the file. */
  public List<Form> all() {
    return List.copyOf(byShape.values());
  }

  /** The form with that shape. */
  public Optional<Form> findByShape(String shape) {
    return Optional.ofNullable(byShape.get(shape));
  }

  /** The form for things of the class {@code type}. */
  public Optional<Form> findByType(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** How some form describes {@code property}: for a thing whose own form does not know it. */
  public Optional<FormField> findField(String property) {
    return Optional.ofNullable(byProperty.get(property));
  }
}
