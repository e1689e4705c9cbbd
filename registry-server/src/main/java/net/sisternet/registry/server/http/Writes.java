package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Iterator;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Kind;

/** The writes: from a request to the publisher, and from its receipt to an answer. */
final class Writes {

  private final Home home;
  private final RecordHeads heads;
  private final Publisher publisher;
  private final RecordBodies bodies;
  private final Preconditions preconditions;
  private final WriteAnswers answers;

  Writes(
      Home home,
      RecordHeads heads,
      Publisher publisher,
      RecordBodies bodies,
      WriteAnswers answers) {
    this.home = home;
    this.heads = heads;
    this.publisher = publisher;
    this.bodies = bodies;
    this.preconditions = new Preconditions(heads);
    this.answers = answers;
  }

  /** Publishes a record that has no address yet, or one of its own choice. */
  Response publishNew(Author author, Kind kind, HttpHeaders headers, InputStream body) {
    Graph graph = bodies.read(headers, body, Canonicaliser.placeholder(home, kind));
    NewName name = NewName.of(home, kind, graph, headers);
    Iterator<RecordIri> candidates = name.candidates(heads);
    while (true) {
      RecordIri record = candidates.next();
      try {
        var submission = new Submission(author, kind, record, graph, new Precondition.IsNew());
        return answers.written(publisher.publish(submission), headers);
      } catch (RegistryException e) {
        if (!isTaken(e) || !candidates.hasNext()) {
          throw e;
        }
      }
    }
  }

  /** Says what {@link #publishNew} would. */
  Response checkNew(Author author, Kind kind, HttpHeaders headers, InputStream body) {
    Graph graph = bodies.read(headers, body, Canonicaliser.placeholder(home, kind));
    RecordIri record = NewName.of(home, kind, graph, headers).candidates(heads).next();
    if (heads.find(record).isPresent()) {
      throw new RegistryException(ProblemType.EXISTS, "log.exists", record.value());
    }
    var submission = new Submission(author, kind, record, graph, new Precondition.IsNew());
    return answers.valid(record, publisher.validate(submission), headers);
  }

  /** Publishes the new state of a record under its address. */
  Response change(Author author, RecordIri record, HttpHeaders headers, InputStream body) {
    Precondition precondition = preconditions.ofChange(record, headers);
    Submission submission = submission(author, record, headers, body, precondition);
    try {
      return answers.written(publisher.publish(submission), headers);
    } catch (RegistryException e) {
      if (e.type() == ProblemType.EXISTS) {
        throw new RegistryException(ProblemType.STALE, e.detail(), e.fields());
      }
      throw e;
    }
  }

  /** Says what {@link #change} would, whatever the record's version. */
  Response check(Author author, RecordIri record, HttpHeaders headers, InputStream body) {
    preconditions.refuseWithdrawn(record);
    Submission submission = submission(author, record, headers, body, new Precondition.Anything());
    return answers.valid(record, publisher.validate(submission), headers);
  }

  /** Withdraws a record. */
  Response withdraw(Author author, RecordIri record, HttpHeaders headers) {
    Precondition precondition = preconditions.ofWithdrawal(record, headers);
    Receipt receipt = publisher.withdraw(author, record, precondition);
    return answers.withdrawn(receipt);
  }

  private Submission submission(
      Author author,
      RecordIri record,
      HttpHeaders headers,
      InputStream body,
      Precondition precondition) {
    Kind kind = RecordStore.kind(record.path());
    Graph graph = bodies.read(headers, body, record.value());
    return new Submission(author, kind, record, graph, precondition);
  }

  private static boolean isTaken(RegistryException e) {
    return e.type() == ProblemType.EXISTS || e.type() == ProblemType.GONE;
  }
}
