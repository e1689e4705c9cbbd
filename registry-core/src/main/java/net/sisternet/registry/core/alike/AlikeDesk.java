package net.sisternet.registry.core.alike;

import java.time.Clock;
import java.util.List;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.alike.PairStates.State;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;

/**
 * Where moderators say of two records that look alike whether they are one network. Two of this
 * home that are one are joined by a transition, and the pair is over; of a copy, which only its
 * home changes, our own record says that it is the same ({@code schema:sameAs}). Two that are
 * different are never asked about again. Any thread.
 */
public final class AlikeDesk {

  /** The reason of what came to its end without anybody deciding it. */
  static final String OVER = "over";

  /** Who ends what nobody has to decide any more. */
  private static final AccountId REGISTRY = new AccountId("registry");

  private final Home home;
  private final RecordHeads heads;
  private final Cases cases;
  private final Publisher publisher;
  private final PairStates states;
  private final Clock clock;

  /**
   * A desk.
   *
   * @param heads our own and those of every mirror
   */
  public AlikeDesk(
      Home home,
      RecordHeads heads,
      Federation federation,
      Thesaurus thesaurus,
      Cases cases,
      Publisher publisher,
      Clock clock) {
    this.home = home;
    this.heads = heads;
    this.cases = cases;
    this.publisher = publisher;
    this.states = new PairStates(home, heads, federation, thesaurus);
    this.clock = clock;
  }

  /** Whether two that are one can be joined here. */
  public boolean isJoinable(AlikePair pair) {
    return home.holds(pair.other().value());
  }

  /** Whether there is still something to decide about an open case. */
  public boolean isDue(Case asked) {
    return asked.isOpen() && states.of(AlikePair.of(asked)) != State.OVER;
  }

  /** Whether a case ended without anybody deciding it. */
  public static boolean isOver(Case ended) {
    return ended.topic() == Topic.ALIKE && ended.decision().filter(it -> isOver(it)).isPresent();
  }

  /**
   * Decides a pair; one that was decided before stays as it is.
   *
   * @param same whether both are one network
   * @throws RegistryException of type {@code FORBIDDEN} for whoever is no moderator; of type {@code
   *     BAD_REQUEST} for two of this home that are the same, which join by a transition; of type
   *     {@code STALE} if there is nothing to decide any more, or the record is being changed
   */
  public void decide(Author author, Case asked, boolean same, String reason) {
    if (!author.role().covers(Role.MODERATOR) || asked.topic() != Topic.ALIKE) {
      throw new RegistryException(ProblemType.FORBIDDEN, "case.not-yours");
    }
    if (!asked.isOpen()) {
      return;
    }
    AlikePair pair = AlikePair.of(asked);
    if (same) {
      requireCopy(pair);
      if (states.of(pair) != State.ALIKE) {
        throw new RegistryException(ProblemType.STALE, "case.alike-over");
      }
      state(author, pair);
    }
    cases.decide(asked.number(), new Decision(same, author.account(), clock.instant(), reason));
  }

  /** Whether a pair is one to ask about. */
  boolean isAlike(AlikePair pair) {
    return states.of(pair) == State.ALIKE;
  }

  /** Ends an open case if there is nothing to decide any more. Returns whether it did. */
  boolean settle(Case asked) {
    return states.of(AlikePair.of(asked)) == State.OVER
        && cases.decide(asked.number(), new Decision(false, REGISTRY, clock.instant(), OVER));
  }

  private static boolean isOver(Decision made) {
    return made.by().equals(REGISTRY) && made.reason().equals(OVER);
  }

  private void requireCopy(AlikePair pair) {
    if (isJoinable(pair)) {
      throw new RegistryException(ProblemType.BAD_REQUEST, "case.alike-join");
    }
  }

  private void state(Author author, AlikePair pair) {
    RecordHead head = heads.find(pair.ours()).orElseThrow(AlikeDesk::over);
    Graph graph =
        heads
            .findVersion(pair.ours(), head.version())
            .flatMap(entry -> entry.payload().map(Payload::graph))
            .orElseThrow(AlikeDesk::over);
    var same = new Triple(pair.ours().thing(), new Iri(SchemaOrg.SAME_AS), pair.other().thing());
    publisher.publish(
        new Submission(
            author,
            Kinds.NETWORK,
            pair.ours(),
            graph.with(List.of(same)),
            new Precondition.IsAt(head.version())));
  }

  private static RegistryException over() {
    return new RegistryException(ProblemType.STALE, "case.alike-over");
  }
}
