package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.SparqlOutcome;
import net.sisternet.registry.core.wire.ProblemJson;
import net.sisternet.registry.server.jetty.JettyServer;
import net.sisternet.registry.server.jetty.MountedFilter;
import net.sisternet.registry.server.servlet.ServletRefusals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlFilterTest {

  private static final int ENTRIES = 900;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PREFIXES =
      """
      PREFIX sn: <https://w3id.org/sisternet/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <http://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  @TempDir static Path folder;
  private static GraphProjection projection;
  private static JettyServer server;

  @BeforeAll
  static void start() {
    projection = new GraphProjection(folder);
    projection.apply(GeneratedLog.HOME, new GeneratedLog(ENTRIES).next(ENTRIES));
    server =
        JettyServer.start(
            GeneratedLog.HOME,
            "127.0.0.1",
            0,
            new Page(),
            List.of(
                new MountedFilter("/sparql", filter(projection, Duration.ofSeconds(60))),
                new MountedFilter("/hurried", filter(projection, TIMEOUT))));
  }

  private static SparqlFilter filter(GraphProjection projection, Duration timeout) {
    return new SparqlFilter(
        projection,
        GeneratedLog.HOME,
        SparqlLimits.within(timeout),
        new ServletRefusals(
            GeneratedLog.HOME,
            (refusal, request) -> "<!doctype html><title>" + refusal.type().slug() + "</title>"),
        () -> "complete");
  }

  @AfterAll
  static void stop() {
    server.close();
    projection.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values"
  })
  void rowsComeInEveryStandardFormat(String format) throws Exception {
    HttpResponse<String> answer = ask("SELECT ?n { ?n skos:prefLabel 'Netværk 7'@da }", format);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(format);
    assertThat(answer.body()).contains("/networks/network-7#it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json"
      })
  void graphsComeInEveryStandardFormat(String format) throws Exception {
    for (String query :
        List.of(
            "CONSTRUCT { ?n skos:altLabel ?l } { ?n skos:prefLabel ?l FILTER(?l = 'Netværk 7'@da) }",
            "DESCRIBE ?n { ?n skos:prefLabel 'Netværk 7'@da }",
            "DESCRIBE <https://sydhavsoerne.example/networks/network-7#it>")) {
      HttpResponse<String> answer = ask(query, format);

      assertThat(answer.statusCode()).as(query).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).startsWith(format);
      assertThat(answer.body()).containsPattern("Netv(æ|\\\\u00E6)rk 7");
    }
  }

  @Test
  void anAnswerSaysHowFarTheLogWasReadAndWhoMayReadIt() throws Exception {
    HttpResponse<String> answer = ask("ASK { ?n a sn:Network }", "application/sparql-results+json");

    assertThat(answer.body()).contains("true");
    assertThat(header(answer, "Registry-Position")).isEqualTo(Integer.toString(ENTRIES));
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Vary")).contains("Accept");
    assertThat(header(answer, "Registry-Completeness")).isEqualTo("complete");
    assertThat(answer.headers().firstValue("Fuseki-Request-Id")).isEmpty();
  }

  @Test
  void graphsHaveThePrefixesThatTheyUse() throws Exception {
    assertThat(ask("DESCRIBE ?n { ?n skos:prefLabel 'Netværk 7'@da }", "text/turtle").body())
        .contains("sn:Network")
        .doesNotContain("dcat:");
  }

  @Test
  void aQueryComesByFormAndByBodyToo() throws Exception {
    String query = PREFIXES + "SELECT ?n { ?n skos:prefLabel 'Netværk 7'@da }";

    assertThat(post("application/x-www-form-urlencoded", "query=" + encoded(query)).body())
        .contains("network-7");
    assertThat(post("application/sparql-query", query).body()).contains("network-7");
    assertThat(post("application/sparql-query; charset=UTF-8", query).body()).contains("network-7");
  }

  @Test
  void theProtocolAndTheQueryChooseGraphs() throws Exception {
    String record = GeneratedLog.record(7).value();
    String count = "SELECT (COUNT(*) AS ?c) { ?n a sn:Network }";
    String query = "/sparql?query=" + encoded(PREFIXES + count);

    assertThat(rows(get(query + "&default-graph-uri=" + encoded(record), "text/csv")))
        .containsExactly("1");
    assertThat(rows(get(query, "text/csv"))).containsExactly(Integer.toString(ENTRIES));
    assertThat(rows(ask(count.replace("{ ?n", "FROM <" + record + "> { ?n"), "text/csv")))
        .containsExactly("1");
    assertThat(
            ask("DESCRIBE ?n FROM <" + record + "> { ?n a sn:Network }", "application/n-triples")
                .body())
        .contains("Netv");
  }

  @Test
  void relativeAddressesAreThoseOfTheHome() throws Exception {
    assertThat(ask("ASK { <networks/network-7#it> ?p ?o }", "text/csv").body()).contains("true");
  }

  @Test
  void everyFeatureOfSparqlThatReadsWorks() throws Exception {
    assertThat(
            rows(
                ask(
                    """
                    SELECT ?currency (COUNT(?n) AS ?c) (MAX(?price) AS ?most) (COUNT(IF(REGEX(?l, "^Net"), 1, 0)) AS ?r)
                    { ?n skos:prefLabel ?l ; schema:hasMemberProgram/schema:hasTiers/schema:hasTierRequirement ?f .
                      ?f schema:priceCurrency ?currency ; schema:price ?price .
                      FILTER(LANG(?l) = "en" && REGEX(?l, "^network", "i"))
                      FILTER EXISTS { ?n sn:memberCount ?count FILTER(REGEX(STR(?count), "count")) }
                      OPTIONAL { ?n schema:nothing ?x }
                      { SELECT ?n { ?n schema:foundingDate ?year FILTER(?year >= "1950"^^xsd:gYear) } } }
                    GROUP BY ?currency HAVING(COUNT(?n) > 1) ORDER BY DESC(?c) LIMIT 5
                    """,
                    "text/csv")))
        .containsExactly("DKK," + ENTRIES + ",899.5," + ENTRIES);
    assertThat(
            rows(
                ask(
                    "SELECT (REPLACE(?l, '(a)', '$1b') AS ?x) (xsd:integer('7') + 1 AS ?y) "
                        + "{ VALUES ?l { 'banana'@en } }",
                    "text/csv")))
        .containsExactly("babnabnab,8");
  }

  @Test
  void compactAnswersOnRequest() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 500")))
            .header("Accept", "text/csv")
            .header("Accept-Encoding", "gzip")
            .build();

    assertThat(header(HTTP.send(request, BodyHandlers.ofByteArray()), "Content-Encoding"))
        .isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { BIND(<http://127.0.0.1:1/> AS ?e) SERVICE ?e { ?s ?p ?o } }",
        "SELECT * { { SELECT ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) { }",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } })",
        "SELECT (SUM(IF(EXISTS { SERVICE <http://127.0.0.1:1/> {} }, 1, 0)) AS ?x) { }",
        "DESCRIBE ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT (<java:java.lang.System>('x') AS ?x) { }",
        "SELECT (<http://jena.apache.org/ARQ/function#sha1sum>('x') AS ?x) { }",
        "SELECT (SUM(<java:java.lang.Math>(1)) AS ?x) { }",
        "SELECT (<http://jena.apache.org/ARQ/js#f>('x') AS ?x) { }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('a', '(a+)+$') AS ?x) { }",
        "PREFIX j: <java:java.lang.> SELECT (j:Math(1) AS ?x) { }",
        "JSON { 'a' : ?s } WHERE { ?s ?p ?o }",
        "CONSTRUCT { GRAPH <a:g> { ?s ?p ?o } } WHERE { ?s ?p ?o }"
      })
  void nothingRemoteAndNoForeignCodeIsReached(String query) throws Exception {
    assertRefused(ask(query, "text/csv"), ProblemType.BAD_QUERY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:1/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { ?x <java:net.example.Function> ?y }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?y }"
      })
  void nothingIsReadFromOutside(String query) throws Exception {
    HttpResponse<String> answer = ask(query, "text/csv");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(rows(answer)).isEmpty();
  }

  @Test
  void whatTheProjectionKeepsForItselfIsNotDescribed() throws Exception {
    assertThat(ask("DESCRIBE <https://sydhavsoerne.example>", "application/n-triples").body())
        .isEmpty();
  }

  @Test
  void updatesAreRefused() throws Exception {
    assertRefused(post("application/sparql-update", "CLEAR ALL"), ProblemType.FORBIDDEN);
    assertRefused(
        post("application/x-www-form-urlencoded", "update=CLEAR+ALL"), ProblemType.FORBIDDEN);
    assertRefused(get("/sparql?update=CLEAR+ALL", "*/*"), ProblemType.FORBIDDEN);
    assertRefused(ask("INSERT DATA { <a:a> <a:b> <a:c> }", "text/csv"), ProblemType.BAD_QUERY);
    assertRefused(ask("LOAD <file:///etc/passwd>", "text/csv"), ProblemType.BAD_QUERY);
    assertRefused(send("PUT", "text/turtle", "<a:a> <a:b> <a:c> ."), ProblemType.METHOD);
    assertRefused(send("DELETE", "text/turtle", ""), ProblemType.METHOD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?x WHERE { ?x a }              | column 24: } is not expected here.",
        "SELECT ?x { ?x a foo bar }            | is no word of SPARQL. Mend it",
        "SELECT ?x WHERE { ?x a ?y             | ends too early, at line 5, column 25.",
        "SELECT ?x { ?x foo:bar ?y }           | 16: Unresolved prefixed name: foo:bar. Mend it",
        "SELECT (COUNT(?x) AS ?x) {?x ?y ?z}   | answered: Variable used when already in-scope"
      })
  void aMistakeIsToldInWordsForPeople(String query, String told) throws Exception {
    assertThat(assertRefused(ask(query, "text/csv"), ProblemType.BAD_QUERY))
        .contains(told)
        .doesNotContain("Encountered", "EOF", "-1");
  }

  @Test
  void aMistakeIsToldWithItsPlaceInTheCallersLanguage() throws Exception {
    String path = "/sparql?query=" + encoded("SELECT *\n{ ?s ?p }");

    assertThat(assertRefused(get(path, "text/csv"), ProblemType.BAD_QUERY))
        .contains("Line 2, column 9");
    assertThat(assertRefused(get(path, "text/csv", "da, en;q=0.5"), ProblemType.BAD_QUERY))
        .contains("Linje 2, tegn 9");
    assertThat(assertRefused(get(path, "text/csv", "fr, de-AT"), ProblemType.BAD_QUERY))
        .contains("Zeile 2, Spalte 9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s ?p ?o }",
        "DESCRIBE ?s { ?s ?p ?o }"
      })
  void tooManyRowsAreRefusedNotCut(String query) throws Exception {
    assertThat(assertRefused(ask(query, "*/*"), ProblemType.TOO_MANY_ROWS))
        .contains("10,000", "LIMIT");
  }

  @Test
  void asManyRowsAsAllowedAreSent() throws Exception {
    assertThat(rows(ask("SELECT ?s { ?s ?p ?o } LIMIT 10000", "text/csv"))).hasSize(10_000);
  }

  @Test
  void anAnswerOfFewButHugeRowsIsRefused() throws Exception {
    String query = "SELECT ?z { BIND('" + "x".repeat(1000) + "' AS ?a0) ";
    for (int i = 1; i <= 16; i++) {
      query += "BIND(CONCAT(?a" + (i - 1) + ", ?a" + (i - 1) + ") AS ?a" + i + ") ";
    }
    assertRefused(ask(query + "BIND(?a16 AS ?z) }", "text/csv"), ProblemType.TOO_MANY_ROWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f ?a LIMIT 5 OFFSET 200000",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f)) = 'none') }",
        "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>|^<x:z>)* ?b . ?c (!<x:y>)* ?d }",
        "ASK { ?a ?p ?x . ?b ?q ?y FILTER(STR(?x) = CONCAT(STR(?y), 'none')) }",
        "SELECT * { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } } ORDER BY ?b ?c OFFSET 9",
        "SELECT DISTINCT ?c { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'none') }",
        "SELECT (REGEX('%2$s', '(.*)(.*)(.*)(.*)(.*)(.*)[^a]') AS ?x) {}",
        "SELECT (REPLACE('%2$s', '(.*)(.*)(.*)(.*)(.*)(.*)[^a]', '') AS ?x) {}",
        "SELECT (SUM(IF(REGEX('%2$s', '(.*)(.*)(.*)(.*)(.*)(.*)[^a]'), 1, 0)) AS ?x) {}",
        "CONSTRUCT { ?a ?b 1 } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'none') }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'none') }"
      })
  void whatTakesTooLongIsStoppedWhole(String query) throws Exception {
    // Each would go on for years.
    HttpResponse<String> answer =
        send(
            "POST",
            "/hurried",
            "application/sparql-query",
            PREFIXES
                + query
                    .replace("%1$s", "1 2 3 4 5 6 7 8 9 ".repeat(100))
                    .replace("%2$s", "a".repeat(200)));

    assertThat(assertRefused(answer, ProblemType.TIMEOUT)).contains("3 seconds");
    assertThat(header(answer, "Retry-After")).isNotEmpty();
  }

  @Test
  void aQueryThatNestsTooDeeplyIsRefused() throws Exception {
    String deep = "SELECT * " + "{".repeat(15_000) + "}".repeat(15_000);
    String sum = "SELECT (" + "(".repeat(15_000) + "1" + ")".repeat(15_000) + " AS ?x) {}";
    String negated = "SELECT (" + "!".repeat(30_000) + "true AS ?x) {}";
    String chained = "SELECT (1" + "+1".repeat(28_000) + " AS ?x) {}";

    for (String query : List.of(deep, sum, negated, chained)) {
      assertRefused(post("application/sparql-query", query), ProblemType.BAD_QUERY);
    }
  }

  @Test
  void aLongQueryIsRefusedHoweverItComes() throws Exception {
    String query = "SELECT * { ?s ?p 'v7' } #" + "x".repeat(70_000);

    assertRefused(post("application/sparql-query", query), ProblemType.TOO_LARGE);
    assertRefused(post("application/sparql-query", "x".repeat(5_000_000)), ProblemType.TOO_LARGE);
    assertRefused(
        post("application/x-www-form-urlencoded", "query=" + encoded(query)),
        ProblemType.TOO_LARGE);
    assertRefused(
        post("application/x-www-form-urlencoded", "query=" + "x".repeat(3_000_000)),
        ProblemType.TOO_LARGE);
    assertRefused(get("/sparql?query=" + encoded(query), "*/*"), ProblemType.TOO_LARGE);
    assertRefused(get("/sparql?query=" + "x".repeat(300_000), "*/*"), ProblemType.TOO_LARGE);
    assertThat(post("application/sparql-query", "ASK {} #" + "x".repeat(65_000)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatIsNoQueryIsRefused() throws Exception {
    assertRefused(post("application/json", "{}"), ProblemType.UNSUPPORTED_TYPE);
    assertRefused(post("application/x-www-form-urlencoded", "q=x"), ProblemType.BAD_QUERY);
    assertRefused(get("/sparql?query=", "*/*"), ProblemType.BAD_QUERY);
    assertRefused(get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", "*/*"), ProblemType.BAD_QUERY);
    assertRefused(get("/sparql?query=ASK%FF", "*/*"), ProblemType.BAD_REQUEST);
  }

  @Test
  void parametersThatChooseTheContentTypeHaveNoEffect() throws Exception {
    HttpResponse<String> answer =
        get(
            "/sparql?force-accept=text/html&output=text&callback=alert&query="
                + encoded("CONSTRUCT { <a:a> <a:b> '<script>' } {}"),
            "text/turtle");

    assertThat(header(answer, "Content-Type")).startsWith("text/turtle");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/turtle", "application/rdf+xml", "application/ld+json"})
  void aProgramWithoutAQueryGetsTheServiceDescription(String accept) throws Exception {
    HttpResponse<String> answer = get("/sparql", accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("SPARQL11Query").contains("UnionDefaultGraph");
    assertThat(header(answer, "Content-Type"))
        .startsWith(accept.equals("*/*") ? "text/turtle" : accept);
  }

  @Test
  void aBrowserWithoutAQueryGetsThePage() throws Exception {
    assertThat(get("/sparql", "text/html,application/xhtml+xml,*/*;q=0.8").body())
        .isEqualTo("page /sparql null");
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/sparql-results+json",
    "xml, application/sparql-results+xml",
    "csv, text/csv",
    "tsv, text/tab-separated-values",
    "ttl, application/sparql-results+json",
    "rdf, application/sparql-results+xml"
  })
  void aFormChoosesTheFormatOfTheAnswer(String format, String type) throws Exception {
    HttpResponse<String> answer =
        get(
            "/sparql?format=" + format + "&query=" + encoded("SELECT * {}"),
            "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
  }

  @Test
  void aFormatThatIsNotKnownChangesNothing() throws Exception {
    HttpResponse<String> answer =
        get("/sparql?format=html&query=" + encoded("SELECT * {}"), "text/csv");

    assertThat(header(answer, "Content-Type")).startsWith("text/csv");
  }

  @Test
  void thePageIsHandedWhatCameOfTheQuery() throws Exception {
    String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
    assertThat(get("/sparql?query=" + encoded("ASK {}"), browser).body())
        .startsWith("page /sparql")
        .contains("Answered[mediaType=application/sparql-results+json", "\"boolean\" : true");
    assertThat(get("/sparql?query=" + encoded("CONSTRUCT { <a:a> <a:b> 1 } {}"), browser).body())
        .contains("Answered[mediaType=text/turtle", "<a:a>");
    assertThat(get("/sparql?query=SELEC", browser).body()).contains("Refused[");
    assertThat(get("/sparql?query=", browser).body()).contains("Refused[");
    assertThat(get("/sparql?query=ASK%FF", browser).body()).contains("Refused[");
    assertThat(get("/sparql?example=one", browser).body()).isEqualTo("page /sparql null");
    assertThat(get("/sparql?update=x&query=ASK%7B%7D", browser).body()).contains("Refused[");
  }

  @Test
  void aPersonWhoAsksForAFormatIsToldOfAMistakeOnAPage() throws Exception {
    HttpResponse<String> answer =
        get("/sparql?format=csv&query=SELEC", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(header(answer, "Content-Security-Policy")).isEqualTo(ProblemPage.POLICY);
    assertThat(answer.body()).contains("bad-query");
  }

  @Test
  void headAndOptionsAreAnswered() throws Exception {
    HttpResponse<String> head =
        HTTP.send(
            HttpRequest.newBuilder(uri("/sparql?query=" + encoded("ASK {}")))
                .method("HEAD", BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();

    HttpResponse<String> options = send("OPTIONS", "text/plain", "");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(header(options, "Access-Control-Allow-Headers")).contains("Content-Type");
  }

  @Test
  void queriesGoOnWhileTheProjectionIsBuiltAnew() throws Exception {
    try (var other = new GraphProjection(folder.resolve("anew"));
        var endpoint =
            JettyServer.start(
                GeneratedLog.HOME,
                "127.0.0.1",
                0,
                new Page(),
                List.of(new MountedFilter("/sparql", filter(other, Duration.ofSeconds(60)))))) {
      var log = new GeneratedLog(10);
      other.apply(GeneratedLog.HOME, log.next(10));
      other.clear();
      URI address =
          URI.create(
              "http://127.0.0.1:"
                  + endpoint.port()
                  + "/sparql?query="
                  + encoded(PREFIXES + "ASK { ?n a sn:Network }"));
      HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/csv").build();

      assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).contains("false");
      other.apply(GeneratedLog.HOME, new GeneratedLog(10).next(10));
      assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).contains("true");
    }
  }

  /** To write it anew waits for those who read, and who comes later waits for both. */
  @Test
  void whoAsksWhileTheDatabaseIsWrittenAnewIsToldToComeBack() throws Exception {
    var asked = new CountDownLatch(1);
    var reader =
        new Thread(
            () ->
                projection.read(
                    dataset -> {
                      awaited(asked);
                      return dataset;
                    }));
    var rewriting = new Thread(projection::compact);
    reader.start();
    Eventually.holds("it is read", () -> reader.getState() == Thread.State.WAITING);
    rewriting.start();
    Eventually.holds("it is to be rewritten", () -> rewriting.getState() == Thread.State.WAITING);

    HttpResponse<String> refused = get("/hurried?query=" + encoded("ASK {}"), "text/csv");
    asked.countDown();

    assertRefused(refused, ProblemType.UNAVAILABLE);
    assertThat(header(refused, "Retry-After")).isNotEmpty();
    rewriting.join();
    reader.join();
    assertThat(get("/hurried?query=" + encoded("ASK {}"), "text/csv").body()).contains("true");
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String assertRefused(HttpResponse<String> answer, ProblemType type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(type.status());
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    RegistryException refusal =
        ProblemJson.find(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(refusal.type()).as(answer.body()).isEqualTo(type);
    return refusal.detail().en();
  }

  private static List<String> rows(HttpResponse<String> csv) {
    assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
    return csv.body().lines().skip(1).toList();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> ask(String query, String accept) throws Exception {
    return get("/sparql?query=" + encoded(PREFIXES + query), accept);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path, String accept, String language)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri(path))
            .header("Accept", accept)
            .header("Accept-Language", language)
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String type, String body) throws Exception {
    return send("POST", type, body);
  }

  private static HttpResponse<String> send(String method, String type, String body)
      throws Exception {
    return send(method, "/sparql", type, body);
  }

  /** On a connection of its own: one that the server has closed since is no matter here. */
  private static HttpResponse<String> send(String method, String path, String type, String body)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .header("Accept", "text/csv")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Stands for the application: says which path reached it. */
  private static final class Page extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response
          .getWriter()
          .write(
              "page "
                  + request.getServletPath()
                  + request.getPathInfo()
                  + " "
                  + request.getAttribute(SparqlOutcome.ATTRIBUTE));
    }
  }
}
