package net.sisternet.registry.core.transition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.transition.Plan.Effect;
import net.sisternet.registry.core.transition.Plan.Fate;
import net.sisternet.vocab.Kinds;

/**
 * Plans and carries out what becomes of networks. Who may ask for it and who has to agree is
 * decided before ({@code core.cases}). Any thread.
 */
public final class Transitions {

  private final RecordHeads heads;
  private final Publisher publisher;
  private final Stewards stewards;
  private final Clock clock;
  private final Planner planner;

  public Transitions(
      Home home, RecordHeads heads, Publisher publisher, Stewards stewards, Clock clock) {
    this.heads = heads;
    this.publisher = publisher;
    this.stewards = stewards;
    this.clock = clock;
    this.planner = new Planner(home, heads);
  }

  /**
   * What {@code transition} would do now; stores nothing.
   *
   * @throws RegistryException of type {@code BAD_REQUEST} if it makes no sense, of type {@code
   *     NOT_FOUND} if the network is not there
   */
  public Plan plan(Transition transition) {
    return planner.plan(transition);
  }

  /**
   * Carries out {@code plan}: all of its records are written in one batch of the log, or none.
   * Those that are new belong to whoever owns the network that it began with; who cared for what
   * ended or moved is a deputy of what came after it.
   *
   * @param actor on whose word it is done
   * @param approved whether a moderator has looked at what is new
   * @throws RegistryException of type {@code STALE} or {@code EXISTS} if it was made on what has
   *     changed since, of type {@code INVALID} if a record would break rules
   */
  public void carryOut(Plan plan, AccountId actor, boolean approved) {
    AccountId owner = owner(plan.transition().network());
    List<Submission> submissions =
        plan.effects().stream().map(it -> submission(it, owner, actor, approved)).toList();
    publisher.publishTogether(submissions);
    bringDeputies(plan, owner);
  }

  private static Submission submission(
      Effect effect, AccountId owner, AccountId actor, boolean approved) {
    boolean looked = approved || effect.fate() != Fate.FOUNDED;
    var author =
        new Author(
            effect.head().isPresent() ? actor : owner, looked ? Role.MODERATOR : Role.COORDINATOR);
    return new Submission(
        author,
        Kinds.NETWORK,
        effect.record(),
        effect.graph(),
        effect
            .head()
            .<Precondition>map(it -> new Precondition.IsAt(it.version()))
            .orElseGet(Precondition.IsNew::new));
  }

  private void bringDeputies(Plan plan, AccountId owner) {
    for (Effect to : plan.effects()) {
      if (to.fate() == Fate.FOUNDED || to.fate() == Fate.ARRIVED) {
        for (Effect from : plan.effects()) {
          bring(from, to.record(), owner);
        }
      }
    }
  }

  private void bring(Effect from, RecordIri to, AccountId owner) {
    from.head()
        .map(RecordHead::owner)
        .filter(it -> !it.equals(owner))
        .ifPresent(it -> stewards.addDeputy(to, it, clock.instant()));
    if (from.head().isPresent()) {
      stewards.deputies(from.record()).stream()
          .filter(it -> !it.equals(owner))
          .forEach(it -> stewards.addDeputy(to, it, clock.instant()));
    }
  }

  private AccountId owner(RecordIri network) {
    return Optional.of(network)
        .flatMap(heads::find)
        .map(RecordHead::owner)
        .orElseThrow(
            () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", network.value()));
  }
}
