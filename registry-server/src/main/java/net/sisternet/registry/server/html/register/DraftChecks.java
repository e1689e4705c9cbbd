package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftPublisher;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.server.html.frame.Refusals;

/** What is wrong with drafts: what the shapes say, and words that name nothing. Any thread. */
final class DraftChecks {

  private final DraftPublisher publisher;

  DraftChecks(DraftPublisher publisher) {
    this.publisher = publisher;
  }

  /** Everything that is wrong with {@code draft}, one thing for each place. */
  List<DraftProblem> of(Author author, Draft draft, Locale locale) {
    Answers answers = draft.answers();
    var problems = new ArrayList<DraftProblem>();
    answers
        .values()
        .forEach(
            (path, all) -> {
              if (path.endsWith('.' + StepForm.TYPED)) {
                String at = path.substring(0, path.length() - StepForm.TYPED.length() - 1);
                problems.add(
                    new DraftProblem(at, Refusals.text("register.unknown", all.get(0)), true));
              }
            });
    for (FieldProblem problem : publisher.check(author, draft, locale)) {
      problems.add(DraftProblem.of(problem, answers));
    }
    Set<String> seen = new HashSet<>();
    return problems.stream()
        .filter(it -> seen.add(it.violation() ? it.path() : it.path() + it.text().en()))
        .toList();
  }

  /** Those that stand on the page {@code step}. */
  static List<DraftProblem> on(Step step, List<DraftProblem> problems) {
    return problems.stream()
        .filter(it -> step.findField(Answers.top(it.path())).isPresent())
        .toList();
  }
}
