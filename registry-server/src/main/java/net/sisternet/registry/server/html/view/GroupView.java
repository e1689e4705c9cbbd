package net.sisternet.registry.server.html.view;

import java.util.List;

/** Fields that belong together, under a heading with an anchor; the heading may be empty. */
public record GroupView(String anchor, String heading, List<FieldView> fields) {

  public GroupView {
    fields = List.copyOf(fields);
  }
}
