package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.transition.Happening;
import net.sisternet.registry.core.transition.Transition;
import net.sisternet.registry.core.transition.Transition.Form;
import net.sisternet.registry.core.transition.Transition.Remains;
import net.sisternet.registry.server.html.frame.PageForm;

/** What was answered so far to what becomes of a network, kept as a draft. */
final class TransitionAnswers {

  /** The name of such drafts, beside the names of kinds. */
  static final String FORM = "transition";

  static final int MOST_PARTS = 10;

  private static final String OTHER_THING = "otherthing";
  private static final String NETWORK = "network";
  private static final String LANGUAGE = "language";
  private static final String WHAT = "what";

  private final Answers answers;

  private TransitionAnswers(Answers answers) {
    this.answers = answers;
  }

  /** Nothing is answered but which network it is, and what happens to it. */
  static Answers begun(Form form, RecordIri network, String language) {
    return Answers.NONE
        .with(WHAT, List.of(form.name()))
        .with(NETWORK, List.of(network.value()))
        .with(LANGUAGE, List.of(language));
  }

  static TransitionAnswers of(Draft draft) {
    return new TransitionAnswers(draft.answers());
  }

  Form form() {
    return Form.valueOf(answers.first(WHAT));
  }

  RecordIri network() {
    return new RecordIri(answers.first(NETWORK));
  }

  /** What was typed into a field. */
  String typed(String field) {
    return answers.first(field);
  }

  /** Whom it joins, if that is known. */
  Optional<Iri> other() {
    return Optional.of(answers.first(OTHER_THING)).filter(it -> !it.isEmpty()).map(Iri::new);
  }

  Remains remains() {
    return Arrays.stream(Remains.values())
        .filter(it -> it.name().equals(answers.first("remains")))
        .findFirst()
        .orElse(Remains.FIRST);
  }

  /** The names of the networks that it splits into, one a line. */
  List<String> parts() {
    return answers.first("parts").lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  /** These with what came for some fields; what was left empty is forgotten. */
  Answers with(List<String> fields, PageForm form) {
    Answers after = answers;
    for (String field : fields) {
      after = after.with(field, List.of(form.first(field)));
    }
    return after;
  }

  /** These with whom it joins. */
  static Answers withOther(Answers answers, Optional<String> thing) {
    return answers.with(OTHER_THING, thing.stream().toList());
  }

  /** All of it; complete once every page has been answered. */
  Transition transition() {
    return new Transition(
        form(),
        network(),
        other(),
        remains(),
        names(),
        typed("address").equals("new"),
        new Happening(TypedValues.date(typed("day")), typed("why"), answers.first(LANGUAGE)));
  }

  private List<Literal> names() {
    String language = answers.first(LANGUAGE);
    return switch (form()) {
      case RENAME -> renamed();
      case MERGE ->
          remains() == Remains.NEW ? List.of(Literal.text(typed("founded"), language)) : List.of();
      case SPLIT -> parts().stream().map(it -> Literal.text(it, language)).toList();
    };
  }

  /** The new name in each language; the page's own first, for the address is made of it. */
  private List<Literal> renamed() {
    Map<String, Literal> names = new LinkedHashMap<>();
    answers
        .languages("name")
        .forEach(it -> names.put(it, Literal.text(answers.first("name." + it), it)));
    var sorted = new ArrayList<Literal>();
    Optional.ofNullable(names.remove(answers.first(LANGUAGE))).ifPresent(sorted::add);
    sorted.addAll(names.values());
    return sorted;
  }
}
