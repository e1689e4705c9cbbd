package net.sisternet.registry.core.drafts;

import java.util.Map;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.vocab.Skos;

/** What a part is called that needs a name and was given none, in every language. */
final class DefaultName {

  private DefaultName() {}

  /** The names by language; none for a part that needs none, or that its shape has none for. */
  static Map<String, String> of(Form form) {
    Text name = form.unnamed();
    boolean needed =
        form.findField(Skos.PREF_LABEL).filter(it -> it.range().required()).isPresent();
    return needed && !name.en().isEmpty()
        ? Map.of("en", name.en(), "da", name.da(), "de", name.de())
        : Map.of();
  }
}
