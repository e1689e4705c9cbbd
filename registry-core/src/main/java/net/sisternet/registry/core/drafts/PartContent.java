package net.sisternet.registry.core.drafts;

import java.util.Set;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.wire.FieldNames;

/**
 * Whether anything was typed about a part: what a list shows chosen from the start says nothing.
 */
public final class PartContent {

  /** How values are measured; alone they mean nothing. */
  private static final Set<String> UNITS = Set.of("priceCurrency", "billingDuration");

  private final Forms forms;
  private final Answers answers;

  /** Of parts among {@code answers}. */
  public PartContent(Forms forms, Answers answers) {
    this.forms = forms;
    this.answers = answers;
  }

  /** Whether nothing was typed about the part at {@code path}. */
  public boolean isEmpty(Form form, String path) {
    return FieldKind.asked(form, true).stream().allMatch(field -> isEmpty(field, path));
  }

  private boolean isEmpty(FormField field, String path) {
    String name = FieldNames.of(field.property());
    String at = Answers.path(path, name);
    return switch (FieldKind.of(field)) {
      case TEXTS, TEXT_LISTS -> answers.languages(at).isEmpty();
      case PARTS -> {
        Form form = forms.findByShape(field.input().part()).orElseThrow();
        yield answers.parts(at).stream().allMatch(number -> isEmpty(form, at + '.' + number));
      }
      default -> UNITS.contains(name) || answers.all(at).isEmpty();
    };
  }
}
