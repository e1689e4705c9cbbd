package net.sisternet.registry.server.html.view;

import net.sisternet.registry.core.cases.SuggestedChange;
import net.sisternet.registry.server.html.language.Reader;

/** What the fields of suggestions are called. */
public final class ChangeLabels {

  private ChangeLabels() {}

  /** What a field is called, with the language of its text. */
  public static String of(SuggestedChange field, Labels labels, Reader reader) {
    String property = labels.property(field.property(), reader);
    return field.language().isEmpty()
        ? property
        : reader.say("suggest.in", property, reader.languageName(field.language()));
  }
}
