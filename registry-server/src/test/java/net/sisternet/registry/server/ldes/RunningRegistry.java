package net.sisternet.registry.server.ldes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.publish.Eraser;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;

/** A whole registry on a free port whose addresses are those that it names. */
final class RunningRegistry implements AutoCloseable {

  private static final Author AUTHOR = new Author(new AccountId("test"), Role.OPERATOR);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Home home;
  private final RegistryServer server;
  private final Path key;

  RunningRegistry(Path data) {
    this.home = new Home("http://localhost:" + TestRegistry.freePort());
    this.server = TestRegistry.start(data, home);
    this.key = data.resolve("log.key");
  }

  Home home() {
    return home;
  }

  /** Every entry of the log. */
  List<LogEntry> entries() {
    return server.storage().log().readAfter(Position.START, 100_000);
  }

  /** The signed note over the log. */
  String checkpoint() {
    return server.storage().log().head().checkpoint();
  }

  /** Publishes new networks with these numbers. */
  void publish(int from, int to) {
    IntStream.range(from, to).forEach(number -> put(number, "Netværk"));
  }

  /** Gives a network another name. */
  void change(int number, String name) {
    put(number, name);
  }

  void withdraw(int number) {
    server.publisher().withdraw(AUTHOR, record(number), new Precondition.Anything());
  }

  /** Withdraws a network and erases all that it has said. */
  void erase(int number) {
    var storage = server.storage();
    try (var sequencer =
        new Sequencer(
            home,
            storage.log(),
            storage.heads(),
            LogKey.read(key, Checkpoint.origin(home)),
            Clock.systemUTC(),
            () -> {})) {
      sequencer.start();
      new Eraser(storage.log(), storage.heads(), sequencer).erase(record(number), AUTHOR.account());
    }
  }

  /** Asks with these headers, names and values in turn. */
  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home.base() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it as an operator does; those who listen are let go. */
  void stop() {
    server.close();
  }

  @Override
  public void close() {
    stop();
  }

  private RecordIri record(int number) {
    return home.record(Kinds.NETWORK, "network-" + number);
  }

  private void put(int number, String name) {
    RecordIri record = record(number);
    Iri it = record.thing();
    var graph =
        new Graph(
            List.of(
                new Triple(it, new Iri(Rdf.TYPE), new Iri(Sn.NETWORK)),
                new Triple(it, new Iri(Skos.PREF_LABEL), Literal.text(name + " " + number, "da")),
                new Triple(
                    it,
                    new Iri(SchemaOrg.NS + "description"),
                    Literal.text("Små virksomheder.\nLinje \"to\" \\ 😀", "da")),
                new Triple(
                    it,
                    new Iri("http://www.w3.org/ns/org#classification"),
                    new Iri("https://w3id.org/sisternet/concept/type-microbusiness")),
                new Triple(
                    it,
                    new Iri(SchemaOrg.NS + "areaServed"),
                    new Iri("https://w3id.org/sisternet/area/lolland")),
                new Triple(
                    it,
                    new Iri("http://purl.org/dc/terms/language"),
                    new Iri("http://publications.europa.eu/resource/authority/language/DAN"))));
    server
        .publisher()
        .publish(new Submission(AUTHOR, Kinds.NETWORK, record, graph, new Precondition.Anything()));
  }
}
