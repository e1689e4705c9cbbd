package net.sisternet.registry.core.care;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Published;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.Xsd;

/**
 * "Still true": a record's state and the day of its confirmation, published as its next version. By
 * whoever may change the record, or by a link that was mailed to them. Any thread.
 */
public final class Confirmations {

  /** How long a link works. */
  public static final Duration LINK_LIFE = Duration.ofDays(56);

  private static final int ATTEMPTS = 3;
  private static final Set<String> REPLACED = Set.of(Adms.STATUS, SchemaOrg.LAST_REVIEWED);

  private final RecordHeads heads;
  private final Publisher publisher;
  private final CareStores stores;
  private final MailAccounts accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Confirmations(
      RecordHeads heads,
      Publisher publisher,
      CareStores stores,
      MailAccounts accounts,
      Clock clock) {
    this.heads = heads;
    this.publisher = publisher;
    this.stores = stores;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The state {@code graph} of {@code record}, confirmed on {@code day}. */
  public static Graph confirmed(Graph graph, RecordIri record, LocalDate day) {
    List<Triple> kept =
        graph
            .triples()
            .filter(
                triple ->
                    !triple.subject().equals(record.iri())
                        || !REPLACED.contains(triple.predicate().value()))
            .toList();
    return new Graph(kept)
        .with(
            List.of(
                new Triple(record.iri(), new Iri(Adms.STATUS), new Iri(Snc.RECORD_CONFIRMED)),
                new Triple(
                    record.iri(),
                    new Iri(SchemaOrg.LAST_REVIEWED),
                    Literal.typed(day.toString(), Xsd.DATE))));
  }

  /** A new link with which {@code account} confirms {@code record}. */
  public Secret newLink(RecordIri record, AccountId account) {
    Instant now = clock.instant();
    Secret secret = Secret.random(random);
    stores
        .confirmations()
        .add(new ConfirmationLink(secret.digest(), record, account, now.plus(LINK_LIFE)), now);
    return secret;
  }

  /**
   * What a link confirms; empty if it has expired, the record is gone or another's, or the account
   * was removed. Changes nothing: programs open links too.
   */
  public Optional<Confirmable> find(Secret secret) {
    return stores
        .confirmations()
        .find(secret.digest(), clock.instant())
        .filter(link -> accounts.findMail(link.account()).isPresent())
        .flatMap(
            link ->
                heads
                    .find(link.record())
                    .filter(head -> !head.withdrawn())
                    .filter(head -> mayChange(head, link.account()))
                    .flatMap(head -> confirmable(head, link.account())));
  }

  /**
   * Confirms a record. On one day it is done once, however often it is asked for.
   *
   * @throws RegistryException if {@code author} may not change it, or it breaks a rule by now
   */
  public Published confirm(Author author, RecordIri record) {
    for (int attempt = 1; ; attempt++) {
      try {
        return publish(author, record);
      } catch (RegistryException e) {
        if (e.type() != ProblemType.STALE || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** The day it is for a confirmation. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private boolean mayChange(RecordHead head, AccountId account) {
    return head.owner().equals(account) || stores.stewards().isDeputy(head.record(), account);
  }

  private Optional<Confirmable> confirmable(RecordHead head, AccountId account) {
    return findGraph(head)
        .map(graph -> new Confirmable(head, graph, new Author(account, Role.COORDINATOR)));
  }

  private Published publish(Author author, RecordIri record) {
    RecordHead head = heads.find(record).orElseThrow(() -> refused(ProblemType.NOT_FOUND, record));
    Graph graph = findGraph(head).orElseThrow(() -> refused(ProblemType.GONE, record));
    Kind kind =
        Kinds.findByPath(record.path()).orElseThrow(() -> refused(ProblemType.NOT_FOUND, record));
    return publisher.publish(
        new Submission(
            author,
            kind,
            record,
            confirmed(graph, record, today()),
            new Precondition.IsAt(head.version())));
  }

  private Optional<Graph> findGraph(RecordHead head) {
    return heads
        .findVersion(head.record(), head.version())
        .flatMap(LogEntry::payload)
        .map(Payload::graph);
  }

  private static RegistryException refused(ProblemType type, RecordIri record) {
    return new RegistryException(type, "log.no-record", record.value());
  }
}
