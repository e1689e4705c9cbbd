package net.sisternet.registry.core.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Deciding cases: what was asked for is done first, then the case ends, then whoever asked is told.
 * Doing it twice does no more than once. Any thread.
 */
public final class Rulings {

  /** How long an invitation can be accepted. */
  public static final Duration INVITATION_LIFE = Duration.ofDays(14);

  private final Desk desk;
  private final RecordHeads heads;
  private final Publisher publisher;
  private final DeskStores stores;
  private final TransitionDesk transitions;
  private final Clock clock;

  public Rulings(
      Desk desk,
      RecordHeads heads,
      Publisher publisher,
      DeskStores stores,
      TransitionDesk transitions,
      Clock clock) {
    this.desk = desk;
    this.heads = heads;
    this.publisher = publisher;
    this.stores = stores;
    this.transitions = transitions;
    this.clock = clock;
  }

  /**
   * Decides a case.
   *
   * @throws RegistryException of type {@code FORBIDDEN} if that is not for {@code author}; or why
   *     it cannot be done
   */
  public Case decide(Author author, long number, boolean accepted, String reason) {
    Case asked = stores.cases().find(number).orElseThrow(() -> notFound(number));
    if (!desk.mayDecide(author, asked)) {
      throw new RegistryException(ProblemType.FORBIDDEN, "case.not-yours");
    }
    if (asked.isOpen()) {
      carryOut(author, asked, accepted);
      var decision = new Decision(accepted, author.account(), clock.instant(), reason);
      if (stores.cases().decide(number, decision)) {
        desk.tell(stores.cases().find(number).orElse(asked));
      }
    }
    return stores.cases().find(number).orElse(asked);
  }

  /** The invitation that a link leads to, if it is open and not too old. */
  public Optional<Case> findInvitation(Secret secret) {
    return stores
        .cases()
        .findByLink(secret.digest())
        .filter(it -> it.topic() == Topic.DEPUTY || it.topic() == Topic.HANDOVER)
        .filter(Case::isOpen)
        .filter(it -> it.opened().plus(INVITATION_LIFE).isAfter(clock.instant()))
        .filter(it -> heads.find(it.record()).filter(head -> !head.withdrawn()).isPresent());
  }

  /** Accepts an invitation as {@code author}. Returns false if it does not hold any more. */
  public boolean accept(Author author, Secret secret) {
    Optional<Case> invitation = findInvitation(secret);
    if (invitation.isEmpty()) {
      return false;
    }
    Case asked = invitation.get();
    RecordIri record = asked.record();
    AccountId asker = asked.opener().orElseThrow(() -> notFound(asked.number()));
    AccountId owner = heads.find(record).map(RecordHead::owner).orElse(asker);
    var decision = new Decision(true, author.account(), clock.instant(), "");
    if (!stillCares(asker, owner, record) || !stores.cases().decide(asked.number(), decision)) {
      return false;
    }
    if (asked.topic() == Topic.DEPUTY) {
      stores.stewards().addDeputy(record, author.account(), clock.instant());
    } else {
      stores.stewards().handOver(record, owner, author.account());
    }
    stores.cases().find(asked.number()).ifPresent(desk::tell);
    return true;
  }

  private boolean stillCares(AccountId asker, AccountId owner, RecordIri record) {
    return owner.equals(asker) || stores.stewards().isDeputy(record, asker);
  }

  private void carryOut(Author author, Case asked, boolean accepted) {
    switch (asked.topic()) {
      case NETWORK -> carryOutNetwork(author, asked, accepted);
      case CLAIM -> {
        if (accepted) {
          heads
              .find(asked.record())
              .filter(desk::isUnclaimed)
              .ifPresent(
                  head ->
                      asked
                          .opener()
                          .ifPresent(
                              it -> stores.stewards().handOver(asked.record(), head.owner(), it)));
        }
      }
      case SUGGESTION -> {
        if (accepted) {
          take(author, asked);
        }
      }
      // Time alone gives a record away; a moderator stops that or lets it be. Of two that look
      // alike it is said elsewhere what becomes.
      case TAKEOVER, ALIKE -> {
        if (accepted) {
          throw new RegistryException(ProblemType.FORBIDDEN, "case.not-yours");
        }
      }
      case TRANSITION -> {
        if (accepted) {
          transitions.agree(author, asked);
        }
      }
      case REPORT, DEPUTY, HANDOVER -> {}
    }
  }

  /** One that waits is published as whoever sent it; one that was published may be withdrawn. */
  private void carryOutNetwork(Author author, Case asked, boolean accepted) {
    String waiting = asked.field(Case.GRAPH);
    if (!waiting.isEmpty() && accepted) {
      AccountId owner = asked.opener().orElse(author.account());
      publisher.publish(
          new Submission(
              new Author(owner, Role.MODERATOR),
              kind(asked.record()),
              asked.record(),
              NTriples.read(waiting),
              new Precondition.IsNew()));
    } else if (waiting.isEmpty() && !accepted) {
      publisher.withdraw(author, asked.record(), new Precondition.Anything());
    }
  }

  private void take(Author author, Case suggestion) {
    RecordIri record = suggestion.record();
    RecordHead head = heads.find(record).orElseThrow(() -> notFound(suggestion.number()));
    Graph graph =
        heads
            .findVersion(record, head.version())
            .flatMap(entry -> entry.payload().map(Payload::graph))
            .orElseThrow(() -> notFound(suggestion.number()));
    publisher.publish(
        new Submission(
            author,
            kind(record),
            record,
            Suggestible.apply(record, graph, Desk.changes(suggestion)),
            new Precondition.IsAt(head.version())));
  }

  private static Kind kind(RecordIri record) {
    return Kinds.findByPath(record.path())
        .orElseThrow(
            () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
  }

  private static RegistryException notFound(long number) {
    return new RegistryException(ProblemType.NOT_FOUND, "case.none", number);
  }
}
