package net.sisternet.registry.core.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Admission;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Kinds;

/**
 * Sees to it that there is a case for what coordinators publish for the first time. Where a
 * moderator decides, it is opened before; where everybody may publish and somebody should have a
 * look, the log opens it with the record.
 */
public final class NewRecords implements Admission {

  private final Policy policy;
  private final Cases cases;
  private final Clock clock;

  public NewRecords(Policy policy, Cases cases, Clock clock) {
    this.policy = policy;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public boolean waits() {
    return policy == Policy.MODERATED;
  }

  @Override
  public void before(Submission submission) {
    if (waits()) {
      Optional<Case> waits =
          cases.about(submission.record(), Desk.MOST_SHOWN).stream()
              .filter(it -> it.isOpen() && it.topic() == Topic.NETWORK)
              .findFirst();
      if (waits.isEmpty()) {
        open(submission, Map.of(Case.GRAPH, NTriples.write(submission.graph())));
      } else if (!isSame(waits.get(), submission)) {
        throw new RegistryException(
            ProblemType.EXISTS, "publish.waits-of-another", submission.record().value());
      }
      throw new RegistryException(
          ProblemType.WAITING,
          waits.isPresent() ? "publish.waits-already" : "publish.waits",
          submission.record().value());
    }
  }

  /** Whether it was sent before, by the same author, with the same words. */
  private static boolean isSame(Case waiting, Submission submission) {
    return waiting.opener().filter(submission.author().account()::equals).isPresent()
        && waiting.field(Case.GRAPH).equals(NTriples.write(submission.graph()));
  }

  @Override
  public boolean isForModerators(Submission submission) {
    return policy == Policy.OPEN && submission.kind().equals(Kinds.NETWORK);
  }

  private void open(Submission submission, Map<String, String> content) {
    cases.open(
        NewCase.of(
            Topic.NETWORK,
            submission.record(),
            Optional.of(submission.author().account()),
            clock.instant(),
            new LinkedHashMap<>(content)));
  }
}
