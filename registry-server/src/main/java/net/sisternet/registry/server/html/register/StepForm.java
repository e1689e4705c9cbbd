package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.FieldKind;
import net.sisternet.registry.core.drafts.PartContent;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.language.Reader;

/** What was typed into one page of a form, in the way in which drafts keep it. Any thread. */
final class StepForm {

  /** The last step of the path of a word that names nothing in its list. */
  static final String TYPED = "typed";

  private static final Pattern PARTS = Pattern.compile("[A-Za-z]+(\\.[0-9]+\\.[A-Za-z]+){0,5}");
  private static final Pattern PART = Pattern.compile(PARTS.pattern() + "\\.[0-9]+");
  private static final int MOST_PARTS = 200;

  private final Forms forms;
  private final ChoiceLists choices;
  private final References references;

  StepForm(Forms forms, ChoiceLists choices, References references) {
    this.forms = forms;
    this.choices = choices;
    this.references = references;
  }

  /** The answers of the whole draft, with what {@code form} says of the fields of {@code step}. */
  Answers read(Step step, PageForm form, Answers before, Reader reader) {
    var reading = new Reading(form, reader);
    reading.fields(step.fields(), "");
    Answers after = before;
    for (FormField field : step.fields()) {
      after = after.without(FieldNames.of(field.property()));
    }
    return after.with(new Answers(reading.values));
  }

  /** With one more part at {@code path}, if that is a place for parts on this page. */
  static Answers more(Step step, String path, Answers answers) {
    if (!PARTS.matcher(path).matches() || step.findField(Answers.top(path)).isEmpty()) {
      return answers;
    }
    List<Integer> numbers = answers.parts(path);
    int next = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    return numbers.size() < MOST_PARTS
        ? answers.with(path + '.' + next + '.' + Answers.ID, Question.Part.NEW)
        : answers;
  }

  /** Without the part at {@code path}. */
  static Answers less(Step step, String path, Answers answers) {
    return PART.matcher(path).matches() && step.findField(Answers.top(path)).isPresent()
        ? answers.without(path)
        : answers;
  }

  /** Without parts that nothing was typed into. */
  Answers tidied(Step step, Answers answers) {
    return tidied(step.fields(), "", answers);
  }

  private Answers tidied(List<FormField> fields, String path, Answers answers) {
    Answers tidy = answers;
    for (FormField field : fields) {
      if (FieldKind.of(field) == FieldKind.PARTS) {
        String at = Answers.path(path, FieldNames.of(field.property()));
        Form form = forms.findByShape(field.input().part()).orElseThrow();
        for (int number : answers.parts(at)) {
          String part = at + '.' + number;
          tidy =
              new PartContent(forms, answers).isEmpty(form, part)
                  ? tidy.without(part)
                  : tidied(FieldKind.asked(form, true), part, tidy);
        }
      }
    }
    return tidy;
  }

  /** One reading of one form. */
  private final class Reading {

    private final PageForm form;
    private final Reader reader;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Reading(PageForm form, Reader reader) {
      this.form = form;
      this.reader = reader;
    }

    void fields(List<FormField> fields, String path) {
      fields.forEach(field -> field(field, Answers.path(path, FieldNames.of(field.property()))));
    }

    private void field(FormField field, String at) {
      switch (FieldKind.of(field)) {
        case TEXTS, TEXT_LISTS -> texts(at);
        case LINE, CHOICE, DURATION -> values.put(at, List.of(form.first(at)));
        case NUMBER ->
            values.put(at, List.of(TypedValues.number(form.first(at), reader.language())));
        case DATE -> values.put(at, List.of(TypedValues.date(form.first(at))));
        case ADDRESSES -> values.put(at, addresses(field, at));
        case CHOICES, REFERENCES -> picked(field, at);
        case PARTS -> parts(field, at);
        case NOT_ASKED -> {}
      }
    }

    private void texts(String at) {
      for (String name : form.fields().keySet()) {
        if (name.startsWith(at + '.')
            && name.substring(at.length() + 1).matches("[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}")) {
          values.put(name, List.of(form.first(name)));
        }
      }
    }

    private List<String> addresses(FormField field, String at) {
      Stream<String> lines = form.first(at).lines();
      return (field.range().repeatable() ? lines : lines.limit(1))
          .map(String::strip)
          .map(TypedValues::address)
          .toList();
    }

    private void picked(FormField field, String at) {
      var all = new ArrayList<String>(form.all(at));
      String typed = form.first(at + '.' + TYPED);
      if (!typed.isEmpty()) {
        boolean refers = FieldKind.of(field) == FieldKind.REFERENCES;
        var found = refers ? references.find(typed, reader) : choices.find(field, typed, reader);
        found.filter(it -> !all.contains(it)).ifPresent(all::add);
        if (found.isEmpty()) {
          values.put(at + '.' + TYPED, List.of(typed));
        }
      }
      values.put(at, all);
    }

    private void parts(FormField field, String at) {
      Answers posted = new Answers(form.fields());
      posted.parts(at).stream()
          .limit(MOST_PARTS)
          .forEach(
              number -> {
                String path = at + '.' + number;
                values.put(path + '.' + Answers.ID, List.of(form.first(path + '.' + Answers.ID)));
                forms
                    .findByShape(field.input().part())
                    .ifPresent(it -> fields(FieldKind.asked(it, true), path));
              });
    }
  }
}
