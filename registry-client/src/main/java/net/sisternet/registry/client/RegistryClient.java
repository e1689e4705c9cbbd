package net.sisternet.registry.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.record.RegistryRecord;
import net.sisternet.registry.core.wire.RecordMapper;

/**
 * A registry, for an application. Any thread; one client for many requests.
 *
 * <p>Every method throws {@link RegistryException} with the reason if the registry refuses, {@link
 * UnreachableException} if it does not answer, and {@link UnexpectedAnswerException} if what
 * answers is no registry.
 */
public final class RegistryClient {

  private static final String JSON = "application/json";

  private final ClientConfig config;
  private final Exchange exchange;
  private final Answers answers;

  public RegistryClient(ClientConfig config) {
    this.config = config;
    this.exchange = new Exchange(config);
    this.answers = new Answers(config.home());
  }

  /** Publishes a new record under the name that it has, or one made from its name. */
  public <T extends RegistryRecord> Written<T> publish(T record) {
    HttpRequest.Builder request = write(address(record.kind().path()));
    return answers.written(
        exchange.send(
            request
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(RecordMapper.write(record)))
                .build()),
        type(record));
  }

  /** Says what {@link #publish} would, and stores nothing. Returns the warnings. */
  public List<FieldProblem> validate(RegistryRecord record) {
    HttpRequest.Builder request = write(address(record.kind().path() + "?validate=only"));
    return answers.warnings(
        exchange.send(
            request
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(RecordMapper.write(record)))
                .build()));
  }

  /**
   * Gives a record a new state, if nobody has changed it since it was read.
   *
   * @throws RegistryException of type {@code STALE} if somebody has
   */
  public <T extends RegistryRecord> Written<T> change(Versioned<T> record) {
    return answers.written(
        exchange.send(
            write(address(record.iri()))
                .header("If-Match", record.etag())
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(RecordMapper.write(record.content())))
                .build()),
        type(record.content()));
  }

  /** Withdraws a record for ever. Returns where that stands in the log. */
  public Position withdraw(Versioned<?> record) {
    Answer answer =
        exchange.send(
            write(address(record.iri())).header("If-Match", record.etag()).DELETE().build());
    return answer
        .findPosition()
        .orElseThrow(
            () ->
                new UnexpectedAnswerException(
                    answer.address(), answer.status(), "no Registry-Position"));
  }

  /**
   * Reads the newest version of a record.
   *
   * @param type what it is, e.g. {@code Network.class}, or {@code RegistryRecord.class} for any
   */
  public <T extends RegistryRecord> Versioned<T> read(RecordIri record, Class<T> type) {
    Answer answer = exchange.send(exchange.request(address(record)).GET().build());
    return answers.record(answer, record, type);
  }

  /** The first page of what {@code query} finds. */
  public FoundPage find(FindQuery query) {
    HttpRequest.Builder request = exchange.request(address(query.path()));
    query.findSeen().ifPresent(seen -> request.header("Registry-Min-Position", seen.toString()));
    return answers.page(exchange.send(request.GET().build()));
  }

  /** The page after {@code page}, if there is one. */
  public Optional<FoundPage> findNext(FoundPage page) {
    return page.next()
        .map(next -> answers.page(exchange.send(exchange.request(next).GET().build())));
  }

  /** All that {@code query} finds; pages are fetched as they are needed. */
  public Stream<RegistryRecord> findAll(FindQuery query) {
    Iterator<FoundPage> pages =
        new Iterator<>() {
          private Optional<FoundPage> last = Optional.empty();

          @Override
          public boolean hasNext() {
            return last.map(page -> page.next().isPresent()).orElse(true);
          }

          @Override
          public FoundPage next() {
            FoundPage page = last.isEmpty() ? find(query) : findNext(last.get()).orElseThrow();
            last = Optional.of(page);
            return page;
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
        .flatMap(page -> page.records().stream());
  }

  private HttpRequest.Builder write(URI address) {
    HttpRequest.Builder request = exchange.request(address);
    config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token.secret()));
    return request;
  }

  private URI address(String path) {
    return URI.create(config.home().base() + '/' + path);
  }

  private URI address(RecordIri record) {
    if (!config.home().holds(record.value())) {
      throw new IllegalArgumentException(
          record + " is not at home at " + config.home() + ": ask its own registry");
    }
    return URI.create(record.value());
  }

  @SuppressWarnings("unchecked") // a record's own class
  private static <T extends RegistryRecord> Class<T> type(T record) {
    return (Class<T>) record.getClass();
  }
}
