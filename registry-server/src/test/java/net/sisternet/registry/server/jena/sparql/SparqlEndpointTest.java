package net.sisternet.registry.server.jena.sparql;

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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlEndpointTest {

  private static final int TRIPLES = 12_000;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static WebServer server;
  private static Dataset dataset;

  @BeforeAll
  static void start() {
    DatasetGraph graph = DatabaseMgr.createDatasetGraph();
    graph.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        graph,
        () -> {
          for (int i = 0; i < TRIPLES; i++) {
            graph.add(
                new Quad(
                    NodeFactory.createURI("http://a.example/g" + i % 7),
                    NodeFactory.createURI("http://a.example/s" + i),
                    NodeFactory.createURI("http://a.example/p"),
                    NodeFactory.createLiteralString("v" + i)));
          }
        });
    dataset = org.apache.jena.query.DatasetFactory.wrap(graph);
    server =
        WebServer.start(
            new WebServer.Parts(
                "127.0.0.1",
                0,
                "http://a.example/sparql",
                graph,
                () -> 4711,
                QueryLimits.DEFAULT.withTimeout(Duration.ofMillis(1500)),
                SparqlEndpointTest::tell,
                new Page(),
                List.of()));
  }

  @AfterAll
  static void stop() {
    server.close();
    dataset.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values"
  })
  void rowsComeInEveryStandardFormat(String format) throws Exception {
    HttpResponse<String> answer = ask("SELECT ?s { ?s ?p 'v7' }", format);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(format);
    assertThat(answer.headers().firstValue("Registry-Position")).contains("4711");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.body()).contains("http://a.example/s7");
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
            "CONSTRUCT { ?s <http://a.example/q> ?o } { ?s ?p ?o FILTER(?o = 'v7') }",
            "DESCRIBE <http://a.example/s7>")) {
      HttpResponse<String> answer = ask(query, format);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(format);
      assertThat(answer.body()).contains("v7");
    }
  }

  @Test
  void asksAreAnswered() throws Exception {
    assertThat(ask("ASK { ?s ?p 'v7' }", "application/sparql-results+json").body())
        .contains("true");
  }

  @Test
  void aQueryComesByFormAndByBodyToo() throws Exception {
    String query = "SELECT ?s { ?s ?p 'v7' }";
    String form = "query=" + encoded(query);
    assertThat(post("application/x-www-form-urlencoded", form).body()).contains("/s7");
    assertThat(post("application/sparql-query", query).body()).contains("/s7");
  }

  @Test
  void theProtocolChoosesGraphs() throws Exception {
    String one = "&default-graph-uri=" + encoded("http://a.example/g0");
    String query = "query=" + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    assertThat(get("/sparql?" + query + one, "text/csv").body()).contains("1715");
    assertThat(get("/sparql?" + query, "text/csv").body()).contains("12000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) { }",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } })",
        "SELECT (<java:java.lang.System>('x') AS ?x) { }",
        "SELECT * { ?s <java:net.example.Function> ?o }",
        "PREFIX j: <java:java.lang.> SELECT (j:Math(1) AS ?x) { }"
      })
  void nothingRemoteAndNoCodeIsReached(String query) throws Exception {
    HttpResponse<String> answer = ask(query, "text/csv");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-query");
  }

  @Test
  void fromReadsNothingFromOutside() throws Exception {
    HttpResponse<String> answer =
        ask("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().strip()).isEqualTo("s,p,o");
  }

  @Test
  void updatesAreRefused() throws Exception {
    assertThat(post("application/sparql-update", "CLEAR ALL").statusCode()).isEqualTo(400);
    assertThat(post("application/x-www-form-urlencoded", "update=CLEAR+ALL").statusCode())
        .isEqualTo(400);
    assertThat(ask("INSERT DATA { <a:a> <a:b> <a:c> }", "text/csv").statusCode()).isEqualTo(400);
    assertThat(get("/sparql?update=CLEAR+ALL", "*/*").statusCode()).isEqualTo(400);
    assertThat(send("PUT", "text/turtle", "<a:a> <a:b> <a:c> .").statusCode()).isEqualTo(405);
    assertThat(send("DELETE", "text/turtle", "").statusCode()).isEqualTo(405);
  }

  @Test
  void aMistakeIsToldWithItsPlace() throws Exception {
    HttpResponse<String> answer = ask("SELECT *\n{ ?s ?p }", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 2, column 9");
  }

  @Test
  void tooManyRowsAreRefusedNotCut() throws Exception {
    for (String query :
        List.of(
            "SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }")) {
      HttpResponse<String> answer = ask(query, "*/*");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("too-many-rows").contains("LIMIT");
    }
    assertThat(ask("SELECT * { ?s ?p ?o } LIMIT 10000", "text/csv").body().lines()).hasSize(10_001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 5",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(?c, ?f, ?i) = 'none') }"
      })
  void whatTakesTooLongIsStopped(String query) throws Exception {
    HttpResponse<String> answer = ask(query, "text/csv");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("timeout");
  }

  @Test
  void aLongQueryIsRefused() throws Exception {
    String query = "SELECT * { ?s ?p 'v7' } #" + "x".repeat(70_000);
    assertThat(post("application/sparql-query", query).statusCode()).isEqualTo(413);
    String huge = "x".repeat(5_000_000);
    assertThat(post("application/sparql-query", huge).statusCode()).isEqualTo(413);
  }

  @Test
  void anotherTypeIsRefusedWithTheList() throws Exception {
    HttpResponse<String> answer = post("application/json", "{}");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("application/sparql-query");
    assertThat(post("application/x-www-form-urlencoded", "q=x").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/turtle", "application/rdf+xml", "application/ld+json"})
  void aProgramWithoutAQueryGetsTheServiceDescription(String accept) throws Exception {
    HttpResponse<String> answer = get("/sparql", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("sparql-service-description#");
    String type = accept.equals("*/*") ? "text/turtle" : accept;
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
  }

  @Test
  void aBrowserWithoutAQueryGetsThePage() throws Exception {
    HttpResponse<String> answer = get("/sparql", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(answer.body()).isEqualTo("page /sparql");
  }

  @Test
  void everythingElseIsTheApplications() throws Exception {
    assertThat(get("/networks", "*/*").body()).isEqualTo("page /networks");
  }

  private static HttpResponse<String> ask(String query, String accept) throws Exception {
    return get("/sparql?query=" + encoded(query), accept);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return HTTP.send(request(path).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String type, String body) throws Exception {
    return send("POST", type, body);
  }

  private static HttpResponse<String> send(String method, String type, String body)
      throws Exception {
    return HTTP.send(
        request("/sparql")
            .header("Content-Type", type)
            .header("Accept", "text/csv")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void tell(
      net.sisternet.registry.core.problem.RegistryException refusal,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setStatus(refusal.type().status());
    response.getWriter().write(refusal.type().slug() + ": " + refusal.detail().in(Locale.ENGLISH));
  }

  /** Stands for the application: says which path reached it. */
  private static final class Page extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write("page " + request.getRequestURI());
    }
  }
}
