package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.vocab.Prefixes;

/**
 * Something that is wrong with a draft, at its place.
 *
 * @param path where; empty for the whole
 * @param text what, and how to mend it
 * @param violation whether the draft cannot be published like that
 */
record DraftProblem(String path, Text text, boolean violation) {

  /** Where in {@code answers} a problem of the record is; one place is better than none. */
  static DraftProblem of(FieldProblem problem, Answers answers) {
    List<String> places = places(problem.field(), answers);
    String path =
        places.stream()
            .filter(it -> holds(answers, it, problem.value()))
            .findFirst()
            .orElseGet(() -> places.isEmpty() ? problem.field() : places.get(0));
    return new DraftProblem(
        path, problem.reason(), problem.severity() == FieldProblem.Severity.VIOLATION);
  }

  /** The field without numbers, with every number that there is. */
  private static List<String> places(String field, Answers answers) {
    List<String> places = List.of("");
    for (String step : field.split("\\.", -1)) {
      var longer = new ArrayList<String>();
      for (String place : places) {
        String path = Answers.path(place, step);
        List<Integer> parts = answers.parts(path);
        if (parts.isEmpty()) {
          longer.add(path);
        }
        parts.forEach(number -> longer.add(path + '.' + number));
      }
      places = longer;
    }
    return places;
  }

  /** Whether the wrong value is there; a value that is missing is missing where nothing is. */
  private static boolean holds(Answers answers, String path, String value) {
    List<String> said =
        answers.under(path).values().values().stream().flatMap(List::stream).toList();
    return value.isEmpty()
        ? said.isEmpty()
        : said.stream().anyMatch(it -> it.equals(value) || Prefixes.compact(it).equals(value));
  }

  /** Whether it is about {@code at} itself, and not about something in it. */
  boolean isAt(String at) {
    return path.equals(at);
  }
}
