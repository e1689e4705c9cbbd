package net.sisternet.registry.core.cases;

import java.util.LinkedHashMap;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.transition.Plan;
import net.sisternet.registry.core.transition.Plan.Effect;
import net.sisternet.registry.core.transition.Plan.Fate;
import net.sisternet.registry.core.transition.Transition;
import net.sisternet.registry.core.transition.Transitions;

/**
 * Where it is decided who has to agree before networks get other names, join or split: whoever
 * cares for each network that changes, and a moderator where new networks are looked at first. Any
 * thread.
 */
public final class TransitionDesk {

  private final Desk desk;
  private final RecordHeads heads;
  private final Transitions transitions;
  private final Policy policy;

  /** A desk for a registry that publishes by {@code policy}. */
  public TransitionDesk(Desk desk, RecordHeads heads, Transitions transitions, Policy policy) {
    this.desk = desk;
    this.heads = heads;
    this.transitions = transitions;
    this.policy = policy;
  }

  /** What {@code transition} would do now; see {@link Transitions#plan}. */
  public Plan plan(Transition transition) {
    return transitions.plan(transition);
  }

  /** The network whose side has to agree, if {@code author} may not change it. */
  public Optional<RecordIri> findAsked(Author author, Plan plan) {
    return plan.effects().stream()
        .filter(it -> it.head().isPresent())
        .map(Effect::record)
        .filter(it -> !mayChange(author, it))
        .findFirst();
  }

  /** Whether a moderator has to look at it before anything changes. */
  public boolean waitsForModerator(Author author, Plan plan) {
    return policy == Policy.MODERATED
        && !author.role().covers(Role.MODERATOR)
        && plan.effects().stream().anyMatch(it -> it.fate() == Fate.FOUNDED);
  }

  /**
   * Carries out what {@code plan} says, or asks whoever has to agree.
   *
   * @return the case that waits; empty if it is done
   * @throws RegistryException of type {@code FORBIDDEN} if the network that it begins with is not
   *     {@code author}'s; as {@link Transitions#carryOut}
   */
  public Optional<Case> begin(Author author, Plan plan) {
    RecordIri network = plan.transition().network();
    if (!mayChange(author, network)) {
      throw new RegistryException(ProblemType.FORBIDDEN, "publish.not-owner", network.value());
    }
    Optional<RecordIri> asked = findAsked(author, plan);
    if (asked.isPresent()) {
      boolean unclaimed = heads.find(asked.get()).filter(desk::isUnclaimed).isPresent();
      return Optional.of(ask(author, asked.get(), plan, unclaimed));
    }
    if (waitsForModerator(author, plan)) {
      return Optional.of(ask(author, network, plan, true));
    }
    transitions.carryOut(plan, author.account(), author.role().covers(Role.MODERATOR));
    return Optional.empty();
  }

  /** Carries out what {@code asked} waits for, now that {@code author} has agreed. */
  void agree(Author author, Case asked) {
    Transition transition = Transition.of(asked.content());
    boolean moderator = author.role().covers(Role.MODERATOR);
    boolean stillTheirs =
        asked
            .opener()
            .filter(it -> mayChange(new Author(it, Role.COORDINATOR), transition.network()))
            .isPresent();
    if (!stillTheirs && !moderator) {
      throw new RegistryException(
          ProblemType.FORBIDDEN, "transition.asker-gone", transition.network().value());
    }
    Plan plan = transitions.plan(transition);
    if (waitsForModerator(author, plan)) {
      asked
          .opener()
          .map(it -> new Author(it, Role.COORDINATOR))
          .ifPresent(it -> ask(it, transition.network(), plan, true));
    } else {
      transitions.carryOut(plan, author.account(), moderator);
    }
  }

  private Case ask(Author author, RecordIri record, Plan plan, boolean moderator) {
    var fields = new LinkedHashMap<>(plan.transition().fields());
    if (moderator) {
      fields.put(Desk.FOR_MODERATORS, "yes");
    }
    return desk.ask(author, record, fields);
  }

  private boolean mayChange(Author author, RecordIri record) {
    return author.role().covers(Role.MODERATOR) || desk.caresFor(author, record);
  }
}
