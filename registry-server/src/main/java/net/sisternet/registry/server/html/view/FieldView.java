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

  /** Whether it is a list of plain links, which reads better as a line than as a column. */
  public boolean isMany() {
    return values.size() > 3
        && values.stream()
            .allMatch(value -> value instanceof Value.Link link && link.remark().isEmpty());
  }

  /** Whether all values fit into a line. */
  public boolean isInline() {
    return values.stream().allMatch(Value::isInline);
  }
}
