package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.FieldKind;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.Question.Input;
import net.sisternet.registry.server.html.register.Question.Option;
import net.sisternet.vocab.SchemaOrg;

/** The places to type of one page, with what was typed. */
final class Inputs {

  /** From here on a text has several lines. */
  private static final int LONG = 500;

  private static final int ROWS = 6;
  private static final int FEW_ROWS = 3;
  private static final List<String> DURATIONS =
      List.of("P7D", "P14D", "P1M", "P2M", "P3M", "P6M", "P1Y");

  private final Answers answers;
  private final Reader reader;

  Inputs(Answers answers, Reader reader) {
    this.answers = answers;
    this.reader = reader;
  }

  /** Text in one language. */
  Input text(FormField field, String at, String language, String id) {
    boolean list = FieldKind.of(field) == FieldKind.TEXT_LISTS;
    int rows = list ? FEW_ROWS : field.input().longest() > LONG ? ROWS : 1;
    return new Input(
        id,
        at + '.' + language,
        ChoiceLists.capital(reader.languageName(language)),
        answers.first(at + '.' + language),
        "text",
        language,
        "",
        rows,
        list ? 0 : field.input().longest());
  }

  /** All else that is typed. */
  Input line(FormField field, String at) {
    FieldKind kind = FieldKind.of(field);
    String value = answers.first(at);
    return switch (kind) {
      case NUMBER ->
          input(at, TypedValues.showNumber(value, reader.language()), "text", "decimal", 1, 0);
      case DATE -> input(at, TypedValues.showDate(value), "text", "", 1, 0);
      case ADDRESSES ->
          field.range().repeatable()
              ? input(at, String.join("\n", answers.all(at)), "text", "url", FEW_ROWS, 0)
              : input(at, value, "url", "", 1, 0);
      default -> input(at, value, type(field), "", 1, field.input().longest());
    };
  }

  /** A word of a list, or of a record's name. */
  Input picker(String at, boolean refers) {
    return new Input(
        at,
        at + '.' + StepForm.TYPED,
        refers ? reader.say("register.type-name") : reader.say("register.type-word"),
        answers.first(at + '.' + StepForm.TYPED),
        "text",
        "",
        "",
        1,
        0);
  }

  /** How often, or for how long. */
  List<Option> durations(FormField field, String at) {
    boolean price = field.property().equals(SchemaOrg.BILLING_DURATION);
    boolean untouched = answers.under(at.substring(0, at.lastIndexOf('.'))).values().size() <= 1;
    String chosen = answers.first(at).isEmpty() && price && untouched ? "P1Y" : answers.first(at);
    Set<String> values = new LinkedHashSet<>(DURATIONS);
    if (!chosen.isEmpty()) {
      values.add(chosen);
    }
    var options = new ArrayList<Option>();
    options.add(
        new Option(
            at + "-none",
            "",
            price ? reader.say("register.once") : reader.say("register.choose"),
            "",
            chosen.isEmpty()));
    for (String value : values) {
      String label = price ? reader.times().per(value) : reader.times().every(value);
      options.add(
          new Option(
              at + '-' + value, value, ChoiceLists.capital(label), "", value.equals(chosen)));
    }
    return options;
  }

  private static Input input(
      String at, String value, String type, String mode, int rows, int longest) {
    return new Input(at, at, "", value, type, "", mode, rows, longest);
  }

  private static String type(FormField field) {
    return switch (field.property()) {
      case SchemaOrg.EMAIL -> "email";
      case SchemaOrg.TELEPHONE -> "tel";
      default -> "text";
    };
  }
}
