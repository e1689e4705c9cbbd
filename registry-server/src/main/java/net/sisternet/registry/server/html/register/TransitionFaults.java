package net.sisternet.registry.server.html.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.transition.Transition.Form;
import net.sisternet.registry.core.transition.Transition.Remains;
import net.sisternet.registry.server.html.language.Reader;

/** What is wrong with the answers of one page of {@link TransitionQuestions}. */
final class TransitionFaults {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 10_000;

  private final TransitionQuestions questions;

  TransitionFaults(TransitionQuestions questions) {
    this.questions = questions;
  }

  /** By field, each said to {@code reader}. */
  Map<String, String> of(TransitionStep step, TransitionAnswers it, Reader reader) {
    var faults = new LinkedHashMap<String, String>();
    switch (step) {
      case NAME -> nameFaults(it, reader, faults);
      case OTHER -> {
        if (it.other().isEmpty()) {
          faults.put("other", reader.say("transition.other.unknown"));
        } else if (it.other().get().equals(it.network().thing())) {
          faults.put("other", reader.say("transition.other.itself"));
        }
      }
      case PARTS -> partFaults(it, reader, faults);
      case REMAINS -> remainsFaults(it, reader, faults);
      case WHEN -> whenFaults(it, reader, faults);
      case ADDRESS -> {}
    }
    return faults;
  }

  private void nameFaults(TransitionAnswers it, Reader reader, Map<String, String> faults) {
    Map<String, String> now = questions.namesNow(it);
    now.keySet()
        .forEach(
            language -> {
              String typed = it.typed("name." + language);
              if (typed.isEmpty()) {
                faults.put("name." + language, reader.say("transition.name.missing"));
              } else if (typed.length() > LONGEST_NAME) {
                faults.put("name." + language, reader.say("transition.name.long", LONGEST_NAME));
              }
            });
    boolean same =
        now.entrySet().stream()
            .allMatch(name -> it.typed("name." + name.getKey()).equals(name.getValue()));
    if (same && faults.isEmpty()) {
      now.keySet().stream()
          .findFirst()
          .ifPresent(
              language -> faults.put("name." + language, reader.say("transition.name.same")));
    }
  }

  private void partFaults(TransitionAnswers it, Reader reader, Map<String, String> faults) {
    List<String> parts = it.parts();
    if (parts.isEmpty()) {
      faults.put("parts", reader.say("transition.parts.missing"));
    } else if (parts.size() > TransitionAnswers.MOST_PARTS) {
      faults.put("parts", reader.say("transition.parts.many", TransitionAnswers.MOST_PARTS));
    } else if (parts.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
      faults.put("parts", reader.say("transition.name.long", LONGEST_NAME));
    }
  }

  private void remainsFaults(TransitionAnswers it, Reader reader, Map<String, String> faults) {
    boolean offered =
        questions.fields(TransitionStep.REMAINS, it, reader).get(0).options().stream()
            .anyMatch(option -> option.value().equals(it.typed("remains")));
    if (!offered) {
      faults.put("remains", reader.say("transition.remains.missing"));
    } else if (it.form() == Form.SPLIT && it.remains() == Remains.NEW && it.parts().size() < 2) {
      faults.put("remains", reader.say("transition.split.one"));
    } else if (it.form() == Form.MERGE
        && it.remains() == Remains.NEW
        && it.typed("founded").isEmpty()) {
      faults.put("founded", reader.say("transition.founded.missing"));
    } else if (it.typed("founded").length() > LONGEST_NAME) {
      faults.put("founded", reader.say("transition.name.long", LONGEST_NAME));
    }
  }

  private static void whenFaults(TransitionAnswers it, Reader reader, Map<String, String> faults) {
    if (!TypedValues.date(it.typed("day")).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
      faults.put("day", reader.say("transition.day.wrong"));
    }
    if (it.typed("why").isEmpty()) {
      faults.put("why", reader.say("transition.why.missing"));
    } else if (it.typed("why").length() > LONGEST_REASON) {
      faults.put("why", reader.say("transition.why.long", LONGEST_REASON));
    }
  }
}
