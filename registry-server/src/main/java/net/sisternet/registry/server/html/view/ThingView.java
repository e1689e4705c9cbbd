package net.sisternet.registry.server.html.view;

import java.util.List;
import net.sisternet.registry.server.html.language.Phrase;

/**
 * A thing that a record describes.
 *
 * @param anchor the fragment that names it
 * @param name what it is called; empty text if it has no name
 * @param type what it is; empty if that is not known
 * @param fields what its form asks for, in the form's order
 * @param further what else is said of it
 */
public record ThingView(
    String anchor, Phrase name, String type, List<FieldView> fields, List<FieldView> further) {

  public ThingView {
    fields = List.copyOf(fields);
    further = List.copyOf(further);
  }
}
