package net.sisternet.registry.server.html.view;

import java.util.List;

/**
 * A field with its values.
 *
 * @param property the property's IRI
 * @param label what it is called
 * @param group the IRI of its group; empty if it has none
 * @param groupLabel the heading of its group
 * @param values at least one
 */
public record FieldView(
    String property, String label, String group, String groupLabel, List<Value> values) {

  public FieldView {
    values = List.copyOf(values);
  }

  /** Whether all values fit into a line. */
  public boolean isInline() {
    return values.stream().allMatch(Value::isInline);
  }
}
