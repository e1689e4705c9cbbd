package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.sisternet.registry.client.RegistryClient;
import net.sisternet.registry.client.Versioned;
import net.sisternet.registry.client.Written;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.log.FlakyEntryLog;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.server.http.TestHttp.Reply;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One record through its life, by the client and by plain HTTP. */
class RecordResourceTest {

  private static TestRegistry registry;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void aTypedRecordIsPublishedReadChangedAndWithdrawn() {
    RegistryClient client = client(registry.coordinator());
    Written<Network> published = client.publish(network("Havnenet Årø"));
    assertThat(published.iri().value())
        .isEqualTo(registry.home().base() + "/networks/havnenet-aaroe");
    assertThat(published.version()).isEqualTo(RecordVersion.FIRST);
    assertThat(published.changed()).isTrue();

    Versioned<Network> read = client.read(published.iri(), Network.class);
    assertThat(read.etag()).isEqualTo(published.stored().etag());
    assertThat(read.content().names().texts()).containsEntry("da", "Havnenet Årø");

    Written<Network> changed =
        client.change(read.with(read.content().described("da", "Mødes på havnen.")));
    assertThat(changed.version()).isEqualTo(new RecordVersion(2));
    assertThat(changed.position().value()).isGreaterThan(published.position().value());

    var stale = catchThrowableOfType(RegistryException.class, () -> client.change(read));
    assertThat(stale.type()).isEqualTo(ProblemType.STALE);
    assertThat(stale.detail().en()).contains("version 1", "version is 2");

    client.withdraw(changed.stored());
    var gone =
        catchThrowableOfType(
            RegistryException.class, () -> client.read(published.iri(), Network.class));
    assertThat(gone.type()).isEqualTo(ProblemType.GONE);
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "ATOM")
  void aRecordIsGivenInEveryFormatWithAStrongTagOfItsOwn(Format format) {
    String path = created("Formatnet " + format.suffix());
    Reply reply = registry.http().get(path).accept(format.mediaType()).send();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.mediaType()).isEqualTo(format.mediaType());
    assertThat(reply.text()).contains("Formatnet");
    assertThat(reply.etag()).startsWith("\"1-").contains("." + format.suffix() + "-");
    assertThat(reply.header("Last-Modified")).isPresent();
    assertThat(reply.header("Vary")).contains("Accept, Accept-Language");
    assertThat(reply.response().headers().allValues("Link"))
        .anyMatch(link -> link.contains("rel=\"describedby\""))
        .anyMatch(link -> link.contains("rel=\"version-history\""))
        .anyMatch(link -> link.contains("rel=\"alternate\""));
    assertThat(registry.http().get(path + "?format=" + format.suffix()).send().text())
        .isEqualTo(reply.text());

    Reply again =
        registry
            .http()
            .get(path)
            .accept(format.mediaType())
            .header("If-None-Match", "\"other\", W/" + reply.etag())
            .send();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.etag()).isEqualTo(reply.etag());
    assertThat(again.text()).isEmpty();

    Reply head = registry.http().to("HEAD", path).accept(format.mediaType()).send();
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.etag()).isEqualTo(reply.etag());
    assertThat(head.text()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"JSON", "JSON_LD", "TURTLE", "N_TRIPLES", "RDF_XML"})
  void whatIsReadCanBeSentBackInEveryFormatAndChangesNothing(Format format) {
    String path = created("Rundtur " + format.suffix());
    Reply read = registry.http().get(path).accept(format.mediaType()).send();
    long before = registry.size();
    Reply sent =
        registry
            .http()
            .to("PUT", path)
            .as(registry.coordinator())
            .accept(format.mediaType())
            .header("If-Match", read.etag())
            .body(format.mediaType(), read.text())
            .send();
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    assertThat(sent.etag()).isEqualTo(read.etag());
    assertThat(registry.size()).isEqualTo(before);
  }

  @Test
  void theTagOfAnyFormatOfTheNewestVersionAllowsAChange() {
    String path = created("Taglinje");
    String turtle = registry.http().get(path + "?format=ttl").send().etag();
    Reply changed = put(path, turtle, TestRecords.network("Taglinje II"));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().path("version").asInt()).isEqualTo(2);

    Reply stale = put(path, turtle, TestRecords.network("Taglinje III"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("stale");
    assertThat(stale.json().path("detail").asText()).contains("1", "2", "Read it again");
    assertThat(put(path, "W/" + changed.etag(), "{}").status()).isEqualTo(412);
    assertThat(put(path, "\"made-up\"", "{}").status()).isEqualTo(412);
    assertThat(put(path, "*", TestRecords.network("Taglinje IV")).status()).isEqualTo(200);
  }

  @Test
  void aChangeWithoutAPreconditionIsRefused() {
    String path = created("Uden betingelse");
    long before = registry.size();
    for (String method : List.of("PUT", "DELETE")) {
      Reply reply =
          registry
              .http()
              .to(method, path)
              .as(registry.coordinator())
              .body(TestRecords.JSON, method.equals("PUT") ? TestRecords.network("Nyt") : "")
              .send();
      assertThat(reply.status()).as(reply.text()).isEqualTo(428);
      assertThat(reply.problem()).isEqualTo("precondition-required");
      assertThat(reply.json().path("detail").asText()).contains("If-Match");
    }
    assertThat(registry.size()).isEqualTo(before);
  }

  @Test
  void aRecordIsMadeUnderAChosenNameOnce() {
    String path = "/networks/eget-navn";
    String body = TestRecords.network("Noget andet");
    assertThat(put(path, "\"x\"", body).status()).isEqualTo(404);
    Reply made = makeNew(path, body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Location")).contains(registry.home().base() + path);
    assertThat(makeNew(path, body).status()).isEqualTo(412);
  }

  @Test
  void aNameComesFromTheContentFromTheHeaderOrFromTheName() {
    String id = registry.home().base() + "/networks/mit-eget#it";
    Reply own =
        post(TestRecords.network("Frisk luft").replaceFirst("\\{", "{\"id\": \"" + id + "\","));
    assertThat(own.header("Location")).contains(registry.home().base() + "/networks/mit-eget");
    Reply twice =
        post(TestRecords.network("Frisk luft 2").replaceFirst("\\{", "{\"id\": \"" + id + "\","));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.problem()).isEqualTo("exists");

    Reply proposed =
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .header("Slug", "B%C3%B8lgen & co")
            .body(TestRecords.JSON, TestRecords.network("Vind"))
            .send();
    assertThat(proposed.header("Location"))
        .contains(registry.home().base() + "/networks/boelgen-co");

    Reply named = post(TestRecords.network("Øer, Straße & Åse"));
    assertThat(named.header("Location"))
        .contains(registry.home().base() + "/networks/oeer-strasse-aase");
    Reply namedAgain = post(TestRecords.network("Øer, Straße & Åse"));
    assertThat(namedAgain.header("Location"))
        .contains(registry.home().base() + "/networks/oeer-strasse-aase-2");
  }

  @Test
  void manyAtOnceWithOneNameEachGetTheirOwn() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<RecordIri>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        writers.add(() -> client(registry.coordinator()).publish(network("Kapløb")).iri());
      }
      Set<RecordIri> names = new HashSet<>();
      for (Future<RecordIri> name : pool.invokeAll(writers)) {
        names.add(name.get());
      }
      assertThat(names).hasSize(8);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void onlyItsOwnerAndAModeratorChangeARecord() {
    String path = created("Ejernet");
    String tag = registry.http().get(path).send().etag();
    long before = registry.size();
    for (String method : List.of("PUT", "DELETE")) {
      Reply refused =
          registry
              .http()
              .to(method, path)
              .as(registry.otherCoordinator())
              .header("If-Match", tag)
              .body(TestRecords.JSON, method.equals("PUT") ? TestRecords.network("Andet") : "")
              .send();
      assertThat(refused.status()).as(refused.text()).isEqualTo(403);
      assertThat(refused.problem()).isEqualTo("forbidden");
      assertThat(refused.header("WWW-Authenticate").orElseThrow()).contains("insufficient_scope");
    }
    assertThat(registry.size()).isEqualTo(before);
    Reply moderated =
        registry.http().to("DELETE", path).as(registry.moderator()).header("If-Match", tag).send();
    assertThat(moderated.status()).isEqualTo(204);
  }

  @Test
  void aWithdrawnRecordLeavesATombstoneForEver() {
    String path = created("Gravnet");
    String tag = registry.http().get(path).send().etag();
    Reply withdrawn =
        registry
            .http()
            .to("DELETE", path)
            .as(registry.coordinator())
            .header("If-Match", tag)
            .send();
    assertThat(withdrawn.status()).isEqualTo(204);
    assertThat(Long.parseLong(withdrawn.header("Registry-Position").orElseThrow()))
        .isEqualTo(registry.size());

    for (Format format : Format.ALL) {
      Reply gone = registry.http().get(path).accept(format.mediaType()).send();
      assertThat(gone.status()).isEqualTo(410);
      assertThat(gone.mediaType()).isEqualTo("application/problem+json");
      JsonNode tombstone = gone.json().path("tombstone");
      assertThat(tombstone.path("id").asText()).isEqualTo(registry.home().base() + path);
      assertThat(tombstone.path("type").asText()).isEqualTo("Tombstone");
      assertThat(tombstone.path("version").asInt()).isEqualTo(2);
      assertThat(tombstone.path("deleted").asText()).isNotEmpty();
    }
    assertThat(put(path, tag, TestRecords.network("Igen")).status()).isEqualTo(410);
    assertThat(makeNew(path, TestRecords.network("Igen")).status()).isEqualTo(410);
    assertThat(
            registry
                .http()
                .to("DELETE", path)
                .as(registry.coordinator())
                .header("If-Match", tag)
                .send()
                .status())
        .isEqualTo(410);
    assertThat(post(TestRecords.network("Gravnet")).header("Location").orElseThrow())
        .endsWith("/networks/gravnet-2");

    Reply history = registry.http().get(path + "/history").send();
    assertThat(history.status()).isEqualTo(200);
    assertThat(history.json().path("items").path(0).path("type").asText()).isEqualTo("delete");
    assertThat(history.json().path("items").path(0).has("href")).isFalse();
    assertThat(registry.http().get(path + "/history/2").send().status()).isEqualTo(410);
    assertThat(registry.http().get(path + "/history/1").send().status()).isEqualTo(200);
  }

  @Test
  void everyVersionStaysReadableAndHistoryIsPaged() {
    String path = created("Historie");
    for (String name : List.of("Historie to", "Historie tre")) {
      assertThat(put(path, "*", TestRecords.network(name)).status()).isEqualTo(200);
    }
    Reply first = registry.http().get(path + "/history?limit=2").send();
    assertThat(first.json().path("items")).hasSize(2);
    assertThat(first.json().path("items").path(0).path("version").asInt()).isEqualTo(3);
    String next = first.json().path("next").asText();
    assertThat(next).startsWith(registry.home().base());
    Reply second = registry.http().get(next.substring(registry.home().base().length())).send();
    assertThat(second.json().path("items")).hasSize(1);
    assertThat(second.json().has("next")).isFalse();

    for (Format format : Format.ALL) {
      Reply old = registry.http().get(path + "/history/1?format=" + format.suffix()).send();
      assertThat(old.status()).isEqualTo(200);
      assertThat(old.text()).contains("Historie").doesNotContain("Historie tre");
    }
    Reply none = registry.http().get(path + "/history/9").send();
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.json().path("detail").asText()).contains("newest is 3");
  }

  @Test
  void aHistoryIsTheLogsEnvelopesInEveryLinkedDataFormat() {
    String path = created("Forløb");
    assertThat(put(path, "*", TestRecords.network("Forløb to")).status()).isEqualTo(200);
    assertThat(
            registry
                .http()
                .to("DELETE", path)
                .as(registry.coordinator())
                .header("If-Match", "*")
                .send()
                .status())
        .isEqualTo(204);
    String address = registry.home().base() + path;
    var envelopes = new ArrayList<Triple>();
    registry.store().recordHeads().history(new RecordIri(address), new RecordVersion(9), 9).stream()
        .map(entry -> NTriples.read(entry.entry().envelope()))
        .forEach(envelope -> envelope.triples().forEach(envelopes::add));
    assertThat(envelopes).hasSize(8 + 8 + 7);

    var reader = new JenaRdfReader(List.of(registry.home()));
    for (Format format : Format.RDF) {
      Reply history = registry.http().get(path + "/history").accept(format.mediaType()).send();
      assertThat(history.mediaType()).isEqualTo(format.mediaType());
      byte[] body = history.text().getBytes(StandardCharsets.UTF_8);
      assertThat(reader.read(body, format.mediaType(), address))
          .as(format.mediaType())
          .isEqualTo(new Graph(envelopes));
    }
    JsonNode first = registry.http().get(path + "/history?format=jsonld").send().json();
    assertThat(first.at("/@graph/0/type").asText()).isEqualTo("as:Delete");
    assertThat(first.at("/@graph/2/object").asText()).isEqualTo(address);
  }

  @Test
  void aPersonGetsAPageAndAProgramNever() {
    String path = created("Side og data");
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    assertThat(registry.http().get(path).accept(browser).send().mediaType()).isEqualTo("text/html");
    assertThat(registry.http().get(path + "?format=html").send().mediaType())
        .isEqualTo("text/html");
    for (String program : List.of("*/*", "application/*", "application/json", "*/*;q=0.1")) {
      assertThat(registry.http().get(path).accept(program).send().mediaType())
          .isEqualTo("application/json");
    }
    assertThat(registry.http().get(path).send().mediaType()).isEqualTo("application/json");
    Reply nothing = registry.http().get("/networks/findes-ikke/history").accept(browser).send();
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.text()).isEqualTo("<!doctype html><title>not-found</title>");
    assertThat(registry.http().get("/networks/findes-ikke").accept("*/*").send().mediaType())
        .isEqualTo("application/problem+json");
  }

  @Test
  void anyWebPageMayReadAndNoneMayWrite() {
    String path = created("Fra andre sider");
    Reply read = registry.http().get(path).header("Origin", "https://example.org").send();
    assertThat(read.header("Access-Control-Allow-Origin")).contains("*");
    assertThat(read.header("Access-Control-Expose-Headers").orElseThrow()).contains("ETag");
    assertThat(read.header("X-Content-Type-Options")).contains("nosniff");
    Reply preflight =
        registry
            .http()
            .to("OPTIONS", path)
            .header("Origin", "https://example.org")
            .header("Access-Control-Request-Method", "PUT")
            .send();
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS");
    Reply options = registry.http().to("OPTIONS", path).send();
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.header("Allow").orElseThrow()).contains("GET", "PUT", "DELETE");
    Reply written = post(TestRecords.network("Skrevet"));
    assertThat(written.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aWriterMayAskForLess() {
    Reply minimal =
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .header("Prefer", "respond-async, return=minimal")
            .body(TestRecords.JSON, TestRecords.network("Kort svar"))
            .send();
    assertThat(minimal.status()).isEqualTo(201);
    assertThat(minimal.header("Preference-Applied")).contains("return=minimal");
    assertThat(minimal.json().has("document")).isFalse();
    assertThat(minimal.json().path("etag").asText()).isEqualTo(minimal.etag());
    Reply read =
        registry.http().get("/networks/kort-svar").header("If-None-Match", minimal.etag()).send();
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.etag()).startsWith(minimal.etag().replaceFirst("\"$", "."));
    Reply changed =
        registry
            .http()
            .to("PUT", "/networks/kort-svar")
            .as(registry.coordinator())
            .header("If-Match", minimal.etag())
            .body(TestRecords.JSON, TestRecords.network("Andet svar"))
            .send();
    assertThat(changed.status()).isEqualTo(200);
    Reply turtle =
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .accept("text/turtle")
            .body(TestRecords.TURTLE, TestRecords.turtle("Langt svar"))
            .send();
    assertThat(turtle.status()).isEqualTo(201);
    assertThat(turtle.mediaType()).isEqualTo("text/turtle");
    assertThat(turtle.header("Content-Location")).isEqualTo(turtle.header("Location"));
    assertThat(registry.http().get("/networks/langt-svar?format=ttl").send().text())
        .isEqualTo(turtle.text());
  }

  @Test
  void aCheckStoresNothing() {
    long before = registry.size();
    assertThat(client(registry.coordinator()).validate(network("Kun prøve"))).isEmpty();
    Reply missing =
        registry
            .http()
            .to("PUT", "/networks/kun-proeve?validate=only")
            .as(registry.coordinator())
            .body(TestRecords.JSON, TestRecords.network("Kun prøve"))
            .send();
    assertThat(missing.status()).as(missing.text()).isEqualTo(200);
    assertThat(missing.json().path("valid").asBoolean()).isTrue();
    assertThat(registry.size()).isEqualTo(before);
    assertThat(registry.http().get("/networks/kun-proeve").send().status()).isEqualTo(404);
  }

  @Test
  void aLogThatCannotBeWrittenIsToldAsNotNow() {
    long before = registry.size();
    registry.log().failNext(FlakyEntryLog.Failure.BEFORE_STORING);
    Reply reply = post(TestRecords.network("Ikke nu"));
    assertThat(reply.status()).as(reply.text()).isEqualTo(503);
    assertThat(reply.problem()).isEqualTo("unavailable");
    assertThat(reply.header("Retry-After")).isPresent();
    assertThat(registry.size()).isEqualTo(before);
    assertThat(post(TestRecords.network("Ikke nu")).status()).isEqualTo(201);
  }

  @Test
  void aFaultIsToldByANumberAndNothingElse() {
    try (var broken = TestRegistry.start()) {
      broken.store().close();
      Reply reply = broken.http().get("/networks/x").send();
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.problem()).isEqualTo("internal");
      assertThat(reply.text()).doesNotContainIgnoringCase("sql").doesNotContain("Exception");
      assertThat(reply.json().path("detail").asText())
          .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
      Reply ready = broken.http().get("/health/ready").send();
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.json().path("log").path("status").asText()).isEqualTo("down");
      assertThat(broken.http().get("/health/live").send().status()).isEqualTo(200);
    }
  }

  @Test
  void thePathsOfTheTemplatesAreThoseOfTheKinds() {
    assertThat(Kinds.PATHS.split("\\|"))
        .containsExactlyElementsOf(Kinds.all().stream().map(kind -> kind.path()).toList());
  }

  private static RegistryClient client(Token token) {
    return new RegistryClient(registry.client(token));
  }

  private static Network network(String name) {
    return Network.called("da", name)
        .described("da", "Små virksomheder.")
        .ofType("snc:type-microbusiness")
        .in("sna:moen")
        .speaking("lang:DAN");
  }

  /** The path of a new network. */
  @Test
  void aRelationToWhatCanBeNoRecordIsToldAndNobodyKnowsItsOtherSide() {
    String odd = registry.home().base() + "/networks?id=x/stor#it";
    String path = "/networks/skaevt-forbundet";
    Reply written =
        registry
            .http()
            .to("PUT", path)
            .as(registry.coordinator())
            .header("If-None-Match", "*")
            .body(
                TestRecords.TURTLE,
                TestRecords.turtle("Skævt forbundet") + "<#it> org:linkedTo <" + odd + "> .")
            .send();
    assertThat(written.status()).as(written.text()).isEqualTo(201);

    Reply told = registry.http().get(path + "/relations").send();

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.text()).contains(odd).doesNotContain("mutual");
  }

  private static String created(String name) {
    Reply reply = post(TestRecords.network(name));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.header("Location").orElseThrow().substring(registry.home().base().length());
  }

  private static Reply post(String json) {
    return registry
        .http()
        .to("POST", "/networks")
        .as(registry.coordinator())
        .body(TestRecords.JSON, json)
        .send();
  }

  private static Reply put(String path, String ifMatch, String json) {
    return registry
        .http()
        .to("PUT", path)
        .as(registry.coordinator())
        .header("If-Match", ifMatch)
        .body(TestRecords.JSON, json)
        .send();
  }

  private static Reply makeNew(String path, String json) {
    return registry
        .http()
        .to("PUT", path)
        .as(registry.coordinator())
        .header("If-None-Match", "*")
        .body(TestRecords.JSON, json)
        .send();
  }
}
