package net.sisternet.registry.core.publish;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.SignsOfLife;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;

/**
 * Publishes and withdraws records of one home: checks, canonicalises, appends. Any thread. What it
 * returns is durable; what it refuses left no trace.
 */
public final class Publisher {

  private static final int SALT_BYTES = 16;

  private final Home home;
  private final RecordHeads heads;
  private final Sequencer sequencer;
  private final PayloadChecker shapes;
  private final SecureRandom random;
  private final Deputies deputies;
  private final Admission admission;
  private final SignsOfLife signs;
  private final Clock clock;
  private final Canonicaliser canonicaliser = new Canonicaliser();

  /** A publisher that writes through {@code sequencer}, where nobody has a deputy. */
  public Publisher(
      Home home,
      RecordHeads heads,
      Sequencer sequencer,
      PayloadChecker shapes,
      SecureRandom random) {
    this(home, heads, sequencer, shapes, random, (record, account) -> false, Admission.ALL);
  }

  /** The same where owners may have deputies, and new records are looked at. */
  public Publisher(
      Home home,
      RecordHeads heads,
      Sequencer sequencer,
      PayloadChecker shapes,
      SecureRandom random,
      Deputies deputies,
      Admission admission) {
    this(
        home,
        heads,
        sequencer,
        shapes,
        random,
        deputies,
        admission,
        SignsOfLife.NONE,
        Clock.systemUTC());
  }

  /**
   * The same where it is kept when an author last wrote.
   *
   * @param signs hears of every author
   * @param clock says when
   */
  public Publisher(
      Home home,
      RecordHeads heads,
      Sequencer sequencer,
      PayloadChecker shapes,
      SecureRandom random,
      Deputies deputies,
      Admission admission,
      SignsOfLife signs,
      Clock clock) {
    this.signs = signs;
    this.clock = clock;
    this.deputies = deputies;
    this.admission = admission;
    this.home = home;
    this.heads = heads;
    this.sequencer = sequencer;
    this.shapes = shapes;
    this.random = random;
  }

  /**
   * Publishes the record's new state. If it says what the record said before, nothing is appended.
   *
   * @throws RegistryException naming everything that is wrong at once
   */
  public Published publish(Submission submission) {
    return publishTogether(List.of(submission)).get(0);
  }

  /** Whether a record that is new and of {@code author} waits until a moderator has seen it. */
  public boolean waits(Author author) {
    return admission.waits() && !author.role().covers(Role.MODERATOR);
  }

  /**
   * Publishes several records, all or none; each by its own author.
   *
   * @throws RegistryException naming everything that is wrong with the first that is
   */
  public List<Published> publishTogether(List<Submission> submissions) {
    List<Ready> ready = submissions.stream().map(this::prepare).toList();
    ready.stream().filter(Ready::arrives).forEach(it -> admission.before(it.checked()));
    submissions.forEach(it -> signs.seen(it.author().account(), clock.instant()));
    List<Receipt> receipts = sequencer.submitTogether(ready.stream().map(Ready::proposal).toList());
    var published = new ArrayList<Published>();
    for (int i = 0; i < ready.size(); i++) {
      published.add(published(ready.get(i), receipts.get(i)));
    }
    return published;
  }

  private static Published published(Ready ready, Receipt receipt) {
    Submission checked = ready.checked();
    return new Published(
        receipt,
        receipt
            .entry()
            .map(
                entry ->
                    new RecordDocument(
                        checked.kind(), entry, checked.graph(), receipt.head().issued())),
        ready.warnings());
  }

  private Ready prepare(Submission submission) {
    Permission permission = authorise(submission);
    Checked checked = check(submission);
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var payload = canonicaliser.payload(checked.graph(), HexFormat.of().formatHex(salt));
    Submission canonical = with(submission, checked.graph());
    return new Ready(
        canonical,
        checked.warnings(),
        permission.arrives(),
        new Proposal(
            new Change.Published(submission.record(), payload),
            permission.precondition(),
            submission.author().account(),
            permission.arrives() && admission.isForModerators(canonical)));
  }

  /**
   * Says what {@link #publish} would, and stores nothing. Returns the warnings.
   *
   * @throws RegistryException naming everything that is wrong at once
   */
  public List<FieldProblem> validate(Submission submission) {
    authorise(submission);
    return check(submission).warnings();
  }

  private static Submission with(Submission it, Graph graph) {
    return new Submission(it.author(), it.kind(), it.record(), graph, it.precondition());
  }

  /** Withdraws a record for ever. */
  public Receipt withdraw(Author author, RecordIri record, Precondition precondition) {
    Precondition allowed = authorise(author, record, precondition).precondition();
    signs.seen(author.account(), clock.instant());
    return sequencer.submit(new Proposal(new Change.Withdrawn(record), allowed, author.account()));
  }

  private Permission authorise(Submission submission) {
    RecordIri record = submission.record();
    Permission permission = authorise(submission.author(), record, submission.precondition());
    RecordIri expected = home.record(submission.kind(), record.slug());
    if (!record.equals(expected)) {
      throw new RegistryException(
          ProblemType.INVALID, "publish.misplaced", record.value(), expected.value());
    }
    return permission;
  }

  /**
   * What must hold of the record when the change is sequenced, so that the author may still make
   * it: an owner stays, but a record that is not there now may be another account's by then.
   */
  private Permission authorise(Author author, RecordIri record, Precondition asked) {
    if (!home.holds(record.value())) {
      throw new RegistryException(
          ProblemType.FORBIDDEN, "publish.foreign", record.value(), home.base());
    }
    if (author.role().covers(Role.MODERATOR)) {
      return new Permission(asked, false);
    }
    Optional<RecordHead> head = heads.find(record);
    if (head.isPresent()
        && !head.get().owner().equals(author.account())
        && !deputies.isDeputy(record, author.account())) {
      throw new RegistryException(ProblemType.FORBIDDEN, "publish.not-owner", record.value());
    }
    if (head.isEmpty() && asked instanceof Precondition.IsAt) {
      throw new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value());
    }
    return head.isEmpty()
        ? new Permission(new Precondition.IsNew(), true)
        : new Permission(asked, false);
  }

  private Checked check(Submission submission) {
    if (submission.graph().size() == 0) {
      refuseIfAny(List.of(FieldProblem.violation("", "publish.empty", "")));
    }
    Graph graph =
        canonicaliser.canonical(submission.kind(), submission.record(), submission.graph());
    var problems = new ArrayList<>(RecordRules.check(submission.record(), graph));
    problems.addAll(shapes.check(submission.kind(), submission.record(), graph));
    refuseIfAny(problems);
    return new Checked(graph, problems);
  }

  private static void refuseIfAny(List<FieldProblem> problems) {
    long violations =
        problems.stream().filter(p -> p.severity() == FieldProblem.Severity.VIOLATION).count();
    if (violations > 0) {
      List<FieldProblem> worstFirst =
          problems.stream().sorted(Comparator.comparing(FieldProblem::severity)).toList();
      throw new RegistryException(
          ProblemType.INVALID, Messages.text("publish.invalid", violations), worstFirst);
    }
  }

  /** What must hold, and whether a coordinator publishes the record for the first time. */
  private record Permission(Precondition precondition, boolean arrives) {}

  /** What can be proposed. */
  private record Ready(
      Submission checked, List<FieldProblem> warnings, boolean arrives, Proposal proposal) {}

  /** A canonical graph that breaks no rule, and what its author should look at. */
  private record Checked(Graph graph, List<FieldProblem> warnings) {}
}
