package net.sisternet.registry.core.publish;

import static net.sisternet.registry.core.Samples.AUTHOR;
import static net.sisternet.registry.core.Samples.HOME;
import static net.sisternet.registry.core.Samples.KEY;
import static net.sisternet.registry.core.Samples.OTHER_AUTHOR;
import static net.sisternet.registry.core.Samples.OTHER_HOME;
import static net.sisternet.registry.core.Samples.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.FlakyEntryLog;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private static final Author COORDINATOR = new Author(AUTHOR, Role.COORDINATOR);
  private static final Author STRANGER = new Author(OTHER_AUTHOR, Role.COORDINATOR);
  private static final Author MODERATOR = new Author(OTHER_AUTHOR, Role.MODERATOR);
  private static final Precondition NEW = new Precondition.IsNew();
  private static final Precondition ANYTHING = new Precondition.Anything();
  private static final RecordIri A = network("a");

  private final InMemoryEntryLog memory = new InMemoryEntryLog();
  private final FlakyEntryLog log = new FlakyEntryLog(memory);
  private final Sequencer sequencer =
      new Sequencer(HOME, log, memory, KEY, Clock.systemUTC(), PublisherTest::nothing);
  private final Publisher publisher = publisher(memory);

  @BeforeEach
  void start() {
    sequencer.start();
  }

  @AfterEach
  void closeAndVerify() {
    sequencer.close();
    assertThat(new LogVerifier(memory, memory, KEY.verifierKey()).verify(10).faults()).isEmpty();
  }

  @Test
  void whatIsPublishedIsInTheLogWithAFreshSalt() {
    Published published = publisher.publish(submission(A, NEW, named(A, "Mikronet")));

    assertThat(published.receipt().changed()).isTrue();
    assertThat(published.warnings()).isEmpty();
    assertThat(newest(A).objects(A.thing(), Skos.PREF_LABEL))
        .containsExactly(Literal.text("Mikronet", "da"));
    publisher.publish(submission(A, at(1), named(A, "Mikrovirk")));
    assertThat(
            memory.readAfter(Position.START, 10).stream()
                .map(it -> it.payload().orElseThrow().graph())
                .map(it -> it.findObject(A.iri(), Sn.SALT).orElseThrow()))
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(salt -> ((Literal) salt).lexical().matches("[0-9a-f]{32}"));
  }

  @Test
  void sayingTheSameAgainChangesNothingThoughTheSaltIsNew() {
    Receipt first = publisher.publish(submission(A, NEW, named(A, "Mikronet"))).receipt();
    Receipt again = publisher.publish(submission(A, at(1), named(A, "Mikronet"))).receipt();

    assertThat(again).isEqualTo(new Receipt(first.head(), Optional.empty()));
    assertThat(memory.head().size()).isEqualTo(1);
  }

  @Test
  void whatTheRegistryManagesNeverComesFromAWriter() {
    Graph incoming =
        named(A, "Mikronet")
            .with(
                List.of(
                    triple(A.iri(), Dct.ISSUED, Literal.string("2005")),
                    triple(A.iri(), Dct.MODIFIED, Literal.string("2005")),
                    triple(A.iri(), Sn.RECORD_VERSION, Literal.string("99")),
                    triple(A.thing(), Sn.POSITION, Literal.string("99")),
                    triple(A.iri(), Sn.SALT, Literal.string("mine")),
                    triple(A.thing(), Sn.SALT, Literal.string("mine"))));

    publisher.publish(submission(A, NEW, incoming));

    assertThat(newest(A).triples().map(it -> it.predicate().value()))
        .doesNotContain(Dct.ISSUED, Dct.MODIFIED, Sn.RECORD_VERSION, Sn.POSITION)
        .containsOnlyOnce(Sn.SALT);
    assertThat(newest(A).objects(A.iri(), Sn.SALT)).doesNotContain(Literal.string("mine"));
  }

  @Test
  void allProblemsAreToldAtOnceTheWorstFirst() {
    RecordIri other = network("b");
    Graph incoming =
        new Graph(
            List.of(
                triple(A.thing(), NTriples.RDF_TYPE, new Iri(Sn.NETWORK)),
                triple(A.thing(), SchemaOrg.DESCRIPTION, text("Write to jane@e.org")),
                triple(A.thing(), SchemaOrg.NS + "slogan", text("\u202Edlog")),
                triple(A.thing(), SchemaOrg.KNOWS_ABOUT, new Iri("https://w3id.org/tree#Node")),
                triple(other.thing(), SchemaOrg.DESCRIPTION, text("not mine"))));

    assertThatThrownBy(() -> publisher.publish(submission(A, NEW, incoming)))
        .isInstanceOfSatisfying(
            RegistryException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(ProblemType.INVALID);
              assertThat(refused).hasMessageStartingWith("4 things need");
              assertThat(refused.fields())
                  .extracting(FieldProblem::field)
                  .containsExactlyInAnyOrder("id", "slogan", "knowsAbout", "name", "description");
              assertThat(refused.fields().get(4).severity())
                  .isEqualTo(FieldProblem.Severity.WARNING);
            });
    assertThat(memory.head()).isEqualTo(LogHead.EMPTY);
  }

  @Test
  void warningsAreReturnedAndDoNotRefuse() {
    Graph incoming =
        named(A, "Mikronet")
            .with(List.of(triple(A.thing(), SchemaOrg.DESCRIPTION, text("jane@e.org knows"))));

    assertThat(publisher.validate(submission(A, NEW, incoming)))
        .extracting(FieldProblem::field)
        .containsExactly("description");
    assertThat(memory.head()).isEqualTo(LogHead.EMPTY);
    assertThat(publisher.publish(submission(A, NEW, incoming)).warnings())
        .extracting(FieldProblem::field, FieldProblem::severity)
        .containsExactly(tuple("description", FieldProblem.Severity.WARNING));
  }

  @Test
  void validateSaysWhatPublishWouldAndStoresNothing() {
    Submission nameless =
        submission(A, NEW, new Graph(List.of(triple(A.thing(), SchemaOrg.DESCRIPTION, text("x")))));

    assertThatThrownBy(() -> publisher.validate(nameless))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.fields()).extracting(FieldProblem::field).containsExactly("name"));
    assertThat(publisher.validate(submission(A, NEW, named(A, "Mikronet")))).isEmpty();
    assertThat(memory.head()).isEqualTo(LogHead.EMPTY);
  }

  @Test
  void anEmptyRecordIsRefused() {
    assertThatThrownBy(() -> publisher.publish(submission(A, NEW, new Graph(List.of()))))
        .hasMessageStartingWith("One thing needs")
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.fields().get(0).reason().en()).isEqualTo("The record is empty."));
  }

  @Test
  void aRecordBelongsToWhoPublishedItFirst() {
    publisher.publish(submission(A, NEW, named(A, "Mikronet")));

    assertRefused(ProblemType.FORBIDDEN, by(STRANGER, A, at(1)));
    assertRefused(ProblemType.FORBIDDEN, by(STRANGER, A, ANYTHING));
    assertThatThrownBy(() -> publisher.validate(by(STRANGER, A, at(1))))
        .isInstanceOf(RegistryException.class);
    assertThatThrownBy(() -> publisher.withdraw(STRANGER, A, at(1)))
        .isInstanceOf(RegistryException.class);

    Receipt moderated = publisher.publish(by(MODERATOR, A, at(1))).receipt();
    assertThat(moderated.head().owner()).isEqualTo(AUTHOR);
    assertThat(publisher.publish(by(COORDINATOR, A, at(2))).receipt().head().version().value())
        .isEqualTo(3);
    assertThat(publisher.withdraw(COORDINATOR, A, at(3)).head().withdrawn()).isTrue();
    assertRefused(ProblemType.GONE, by(COORDINATOR, A, ANYTHING));
  }

  @Test
  void anAccountCannotSlipInWhileAnotherCreatesTheRecord() {
    RecordHeads before = new InMemoryEntryLog();
    Publisher late = publisher(before);
    publisher.publish(submission(A, NEW, named(A, "Mikronet")));

    assertThatThrownBy(() -> late.publish(by(STRANGER, A, ANYTHING)))
        .matches(is(ProblemType.EXISTS));
    assertThatThrownBy(() -> late.publish(by(STRANGER, A, at(1))))
        .matches(is(ProblemType.NOT_FOUND));
    assertThatThrownBy(() -> late.withdraw(STRANGER, A, at(1))).matches(is(ProblemType.NOT_FOUND));
    assertThatThrownBy(() -> late.withdraw(STRANGER, A, ANYTHING)).matches(is(ProblemType.EXISTS));
    assertThat(late.publish(by(MODERATOR, A, at(1))).receipt().changed()).isTrue();
  }

  @Test
  void whatIsNotThereCannotBeChangedOrWithdrawn() {
    assertRefused(ProblemType.NOT_FOUND, by(COORDINATOR, A, at(1)));
    assertRefused(ProblemType.NOT_FOUND, by(MODERATOR, A, at(1)));
    assertThatThrownBy(() -> publisher.withdraw(COORDINATOR, A, ANYTHING))
        .matches(is(ProblemType.NOT_FOUND));
  }

  @Test
  void aRecordOfAnotherHomeIsRefusedEvenToAModerator() {
    RecordIri foreign = OTHER_HOME.record(Kinds.NETWORK, "a");
    assertRefused(ProblemType.FORBIDDEN, by(MODERATOR, foreign, ANYTHING));
    assertThatThrownBy(() -> publisher.withdraw(MODERATOR, foreign, ANYTHING))
        .matches(is(ProblemType.FORBIDDEN));
    var alike = new RecordIri(HOME.base() + "0/networks/a");
    assertRefused(ProblemType.FORBIDDEN, by(MODERATOR, alike, ANYTHING));
  }

  @Test
  void aRecordStandsUnderThePathOfItsKindAndNowhereElse() {
    for (String path : List.of("/events/a", "/a", "/log/entries/1", "/networks/x/a")) {
      assertRefused(
          ProblemType.INVALID, by(MODERATOR, new RecordIri(HOME.base() + path), ANYTHING));
    }
  }

  @Test
  void severalRecordsArePublishedAllOrNone() {
    publisher.publish(by(COORDINATOR, A, NEW));
    RecordIri b = network("b");
    assertThatThrownBy(
            () ->
                publisher.publishTogether(
                    List.of(by(COORDINATOR, b, NEW), by(COORDINATOR, A, at(7)))))
        .matches(is(ProblemType.STALE));
    assertThatThrownBy(
            () ->
                publisher.publishTogether(List.of(by(COORDINATOR, b, NEW), by(STRANGER, A, at(1)))))
        .matches(is(ProblemType.FORBIDDEN));
    assertThat(memory.find(b)).isEmpty();

    publisher.publishTogether(List.of(by(STRANGER, b, NEW), by(COORDINATOR, A, at(1))));
    assertThat(memory.find(b).orElseThrow().owner()).isEqualTo(OTHER_AUTHOR);
    assertThat(memory.find(A).orElseThrow().owner()).isEqualTo(AUTHOR);
  }

  @Test
  void aFailingStoreIsNoSuccess() {
    log.failNext(FlakyEntryLog.Failure.BEFORE_STORING);
    assertRefused(ProblemType.UNAVAILABLE, by(COORDINATOR, A, NEW));
    assertThat(memory.find(A)).isEmpty();
    assertThat(publisher.publish(by(COORDINATOR, A, NEW)).receipt().changed()).isTrue();
  }

  @Test
  void manyCoordinatorsPublishAtOnce() {
    List<Integer> all = IntStream.range(0, 100).boxed().toList();
    assertThat(
            all.parallelStream()
                .map(i -> publisher.publish(by(COORDINATOR, network("n" + i), NEW)))
                .map(it -> it.receipt().head().position()))
        .hasSize(100)
        .doesNotHaveDuplicates();
    assertThat(memory.head().size()).isEqualTo(100);
  }

  private static void nothing() {}

  private Publisher publisher(RecordHeads heads) {
    return new Publisher(HOME, heads, sequencer, PublisherTest::needsAName, new SecureRandom());
  }

  private static List<FieldProblem> needsAName(Kind kind, RecordIri record, Graph graph) {
    return graph.findObject(record.thing(), Skos.PREF_LABEL).isPresent()
        ? List.of()
        : List.of(FieldProblem.violation("name", "publish.empty", kind.name()));
  }

  private Graph newest(RecordIri record) {
    LogEntry entry = memory.find(memory.find(record).orElseThrow().position()).orElseThrow();
    return entry.payload().orElseThrow().graph();
  }

  private void assertRefused(ProblemType type, Submission submission) {
    long before = memory.head().size();
    assertThatThrownBy(() -> publisher.publish(submission)).matches(is(type), type.slug());
    assertThat(memory.head().size()).isEqualTo(before);
  }

  private static Predicate<Throwable> is(ProblemType type) {
    return thrown -> thrown instanceof RegistryException refused && refused.type() == type;
  }

  private static Submission submission(RecordIri record, Precondition is, Graph graph) {
    return new Submission(COORDINATOR, Kinds.NETWORK, record, graph, is);
  }

  private static Submission by(Author author, RecordIri record, Precondition is) {
    return new Submission(author, Kinds.NETWORK, record, named(record, author + " " + is), is);
  }

  private static Graph named(RecordIri record, String name) {
    return new Graph(
        Stream.of(
                triple(record.thing(), NTriples.RDF_TYPE, new Iri(Sn.NETWORK)),
                triple(record.thing(), Skos.PREF_LABEL, text(name)))
            .toList());
  }

  private static Precondition at(long version) {
    return new Precondition.IsAt(new RecordVersion(version));
  }

  private static Literal text(String text) {
    return Literal.text(text, "da");
  }

  private static Triple triple(Iri subject, String predicate, Term object) {
    return new Triple(subject, new Iri(predicate), object);
  }
}
