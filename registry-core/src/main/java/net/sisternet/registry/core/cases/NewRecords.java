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
 * Opens a case for what coordinators publish for the first time: before, where a moderator decides;
 * after, where everybody may publish and somebody should have a look.
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
  public void before(Submission submission) {
    if (policy == Policy.MODERATED) {
      boolean waits =
          cases.about(submission.record(), Desk.MOST_SHOWN).stream()
              .anyMatch(it -> it.isOpen() && it.topic() == Topic.NETWORK);
      if (!waits) {
        open(submission, Map.of("graph", NTriples.write(submission.graph())));
      }
      throw new RegistryException(
          ProblemType.WAITING,
          waits ? "publish.waits-already" : "publish.waits",
          submission.record().value());
    }
  }

  @Override
  public void after(Submission submission) {
    if (policy == Policy.OPEN && submission.kind().equals(Kinds.NETWORK)) {
      open(submission, Map.of());
    }
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
