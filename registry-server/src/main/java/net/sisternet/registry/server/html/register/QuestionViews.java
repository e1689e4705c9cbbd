package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.FieldKind;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.Question.Input;
import net.sisternet.registry.server.html.register.Question.Option;
import net.sisternet.registry.server.html.register.Question.Part;
import net.sisternet.registry.server.html.register.Question.Shape;
import net.sisternet.vocab.Skos;

/**
 * Makes the questions of one page for one reader, with what was answered and what is wrong. Used
 * once, by one thread.
 */
final class QuestionViews {

  /** In a part of a part the labels say enough. */
  private static final Pattern DEEP = Pattern.compile("(.*\\.[0-9]+){2}\\.[A-Za-z]+");

  private final Forms forms;
  private final ChoiceLists choices;
  private final References references;
  private final Inputs typed;
  private final Answers answers;
  private final List<DraftProblem> problems;
  private final Reader reader;

  QuestionViews(
      Forms forms,
      ChoiceLists choices,
      References references,
      Answers answers,
      List<DraftProblem> problems,
      Reader reader) {
    this.forms = forms;
    this.choices = choices;
    this.references = references;
    this.typed = new Inputs(answers, reader);
    this.answers = answers;
    this.problems = problems;
    this.reader = reader;
  }

  /** The question for a field of the thing itself. */
  Question of(FormField field) {
    return question(field, "", forms);
  }

  private Question question(FormField field, String path, Forms all) {
    String at = Answers.path(path, FieldNames.of(field.property()));
    boolean part = !path.isEmpty();
    return switch (FieldKind.of(field)) {
      case TEXTS, TEXT_LISTS -> texts(field, at, part);
      case CHOICE -> choice(field, at);
      case CHOICES ->
          choices.isShort(field)
              ? listed(field, at, Shape.CHECKBOXES, options(field, at, false))
              : picker(field, at);
      case REFERENCES -> picker(field, at);
      case DURATION -> listed(field, at, Shape.SELECT, typed.durations(field, at));
      case PARTS -> parts(field, at, all);
      default -> make(field, at, Shape.INPUT, List.of(typed.line(field, at)), List.of());
    };
  }

  private Question texts(FormField field, String at, boolean part) {
    String own = reader.language().tag();
    List<String> there = answers.languages(at);
    // A part is named once; a text that is there is never hidden.
    boolean one = part || field.property().equals(Skos.ALT_LABEL);
    String first = one && !there.isEmpty() && !there.contains(own) ? there.get(0) : own;
    Set<String> others = new LinkedHashSet<>();
    if (!part) {
      for (Language language : Language.values()) {
        others.add(language.tag());
      }
    }
    others.addAll(there);
    others.remove(first);
    List<Input> more = others.stream().map(it -> typed.text(field, at, it, at + '-' + it)).toList();
    return make(
        field,
        at,
        others.isEmpty() ? Shape.INPUT : Shape.TEXTS,
        List.of(typed.text(field, at, first, at)),
        more);
  }

  private Question choice(FormField field, String at) {
    boolean read = choices.isShort(field);
    return listed(field, at, read ? Shape.RADIOS : Shape.SELECT, options(field, at, true));
  }

  private List<Option> options(FormField field, String at, boolean one) {
    List<String> chosen = answers.all(at);
    Set<String> values = new LinkedHashSet<>(choices.values(field));
    if (!field.input().allowed().isEmpty()) {
      values = new LinkedHashSet<>(values.stream().sorted(ChoiceLists.order(reader)).toList());
    }
    values.addAll(chosen);
    var options = new ArrayList<Option>();
    for (String value : values) {
      options.add(
          new Option(
              options.isEmpty() ? at : at + '-' + options.size(),
              value,
              choices.label(value, reader),
              choices.definition(value, reader),
              chosen.contains(value)));
    }
    if (one && !field.range().required()) {
      options.add(
          new Option(at + "-none", "", reader.say("register.not-said"), "", chosen.isEmpty()));
    }
    return options;
  }

  private Question listed(FormField field, String at, Shape shape, List<Option> options) {
    return new Question(
        at,
        label(field),
        hint(field, at),
        isOptional(field, at),
        shape,
        List.of(),
        List.of(),
        options,
        List.of(),
        List.of(),
        "",
        errors(at),
        from(at));
  }

  private Question picker(FormField field, String at) {
    boolean refers = FieldKind.of(field) == FieldKind.REFERENCES;
    var options = new ArrayList<Option>();
    for (String value : answers.all(at)) {
      String label = refers ? references.label(value, reader) : choices.label(value, reader);
      options.add(
          new Option(
              at + '-' + options.size(),
              value,
              label.equals(value) ? references.label(value, reader) : label,
              "",
              true));
    }
    List<String> known = refers ? List.of() : List.copyOf(choices.typed(field, reader).keySet());
    return new Question(
        at,
        label(field),
        hint(field, at),
        isOptional(field, at),
        Shape.PICKER,
        List.of(typed.picker(at, refers)),
        List.of(),
        options,
        known,
        List.of(),
        "",
        errors(at),
        from(at));
  }

  private Question parts(FormField field, String at, Forms all) {
    Form form = all.findByShape(field.input().part()).orElseThrow();
    boolean several = field.range().repeatable();
    var parts = new ArrayList<Part>();
    List<Integer> numbers = answers.parts(at);
    boolean asked = numbers.isEmpty() && (Step.isEssential(field) || at.contains("."));
    for (int number :
        asked ? List.of(1) : several ? numbers : numbers.subList(0, Math.min(1, numbers.size()))) {
      String path = at + '.' + number;
      String id = answers.first(path + '.' + Answers.ID);
      String title =
          several ? reader.say("register.part", reader.say(form.name()), parts.size() + 1) : "";
      parts.add(
          new Part(
              path,
              id.isEmpty() ? Part.NEW : id,
              title,
              several
                  ? numbers.size() > 1 || !Step.isEssential(field)
                  : !Step.isEssential(field) && !at.contains("."),
              FieldKind.asked(form, true).stream()
                  .map(it -> named(question(it, path, all), form, it))
                  .toList(),
              errors(path)));
    }
    String add = several || parts.isEmpty() ? add(reader.say(form.name()), parts.isEmpty()) : "";
    return new Question(
        at,
        label(field),
        hint(field, at),
        isOptional(field, at),
        Shape.PARTS,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        parts,
        add,
        errors(at),
        from(at));
  }

  /** A name that may be left out says what it is then. */
  private Question named(Question question, Form form, FormField field) {
    String name = reader.say(form.unnamed());
    return field.property().equals(Skos.PREF_LABEL) && !name.isEmpty()
        ? question.withHint(reader.say("register.hint.unnamed", name))
        : question;
  }

  private String add(String name, boolean first) {
    return first ? reader.say("register.add-first", name) : reader.say("register.add", name);
  }

  private Question make(
      FormField field, String at, Shape shape, List<Input> inputs, List<Input> more) {
    return new Question(
        at,
        label(field),
        hint(field, at),
        isOptional(field, at),
        shape,
        inputs,
        more,
        List.of(),
        List.of(),
        List.of(),
        "",
        errors(at),
        from(at));
  }

  private String label(FormField field) {
    return reader.say(field.name());
  }

  private String hint(FormField field, String at) {
    if (DEEP.matcher(at).matches()) {
      return "";
    }
    String hint = reader.say(field.description());
    return switch (FieldKind.of(field)) {
      case DATE -> hint + ' ' + reader.say("register.hint.date");
      case TEXT_LISTS -> hint + ' ' + reader.say("register.hint.lines");
      case ADDRESSES ->
          field.range().repeatable() ? hint + ' ' + reader.say("register.hint.lines") : hint;
      case REFERENCES ->
          answers.all(at).isEmpty() ? hint : hint + ' ' + reader.say("register.hint.reference");
      default -> hint;
    };
  }

  private static boolean isOptional(FormField field, String at) {
    return !field.range().required() && at.indexOf('.') < 0;
  }

  private List<String> errors(String at) {
    return problems.stream()
        .filter(DraftProblem::violation)
        .filter(it -> it.isAt(at))
        .map(it -> reader.say(it.text()))
        .toList();
  }

  private String from(String at) {
    return answers.first(Answers.path(Origins.PATH, at));
  }
}
