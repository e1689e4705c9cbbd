package net.sisternet.registry.server.html.view;

import java.util.List;

/** What one version of a record says and the one before it did not, and the other way round. */
public record Difference(List<Statement> added, List<Statement> removed) {

  public Difference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /**
   * One statement.
   *
   * @param about what it is about; empty for the record's own thing
   * @param label the field
   * @param value what it says
   */
  public record Statement(String about, String label, Value value) {}
}
