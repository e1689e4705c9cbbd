package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JenaRdfReaderTest {

  private static final Home HOME = new Home("https://sydhavsoerne.example");
  private static final String RECORD = HOME.base() + "/networks/mikronet";
  private static final String TURTLE = "text/turtle";
  private static final String N_TRIPLES = "application/n-triples";
  private static final String RDF_XML = "application/rdf+xml";
  private static final String JSON_LD = "application/ld+json";

  private final JenaRdfReader reader = new JenaRdfReader(List.of(HOME));

  @Test
  void sameRecordInFourSyntaxesIsTheSameGraph() {
    Graph turtle =
        read(
            TURTLE,
            """
            @prefix sn: <https://w3id.org/sisternet/ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix schema: <http://schema.org/> .
            <#it> a sn:Network ; skos:prefLabel "Mikronet"@DA ; schema:foundingDate "2005" .
            """);
    Graph nTriples = read(N_TRIPLES, NTriples.write(turtle));
    Graph xml =
        read(
            RDF_XML,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:sn="https://w3id.org/sisternet/ns#"
                xmlns:skos="http://www.w3.org/2004/02/skos/core#"
                xmlns:schema="https://schema.org/">
              <sn:Network rdf:about="#it">
                <skos:prefLabel xml:lang="da">Mikronet</skos:prefLabel>
                <schema:foundingDate>2005</schema:foundingDate>
              </sn:Network>
            </rdf:RDF>
            """);
    Graph json =
        read(
            JSON_LD,
            """
            {"@context": "https://w3id.org/sisternet/context.jsonld",
             "id": "#it", "type": "Network", "name": {"da": "Mikronet"}, "foundingDate": "2005"}
            """);

    assertThat(turtle.size()).isEqualTo(3);
    assertThat(turtle.toString()).contains("<" + RECORD + "#it>").contains("\"Mikronet\"@da");
    assertThat(nTriples).isEqualTo(turtle);
    assertThat(xml).isEqualTo(turtle);
    assertThat(json).isEqualTo(turtle);
  }

  @Test
  void ourContextIsKnownUnderItsHomeToo() {
    Graph graph =
        read(
            JSON_LD,
            """
            {"@context": "https://sydhavsoerne.example/vocab/context.jsonld",
             "id": "#it", "classification": ["snc:type-cluster"]}
            """);

    assertThat(graph.toString())
        .contains("<http://www.w3.org/ns/org#classification>")
        .contains("<https://w3id.org/sisternet/concept/type-cluster>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://schema.org",
        "http://schema.org/",
        "https://schema.org/docs/jsonldcontext.jsonld"
      })
  void schemaOrgIsKnownAndKeptUnderHttp(String context) {
    Graph graph =
        read(
            JSON_LD,
            """
            {"@context": "%s", "@id": "#it", "@type": "Organization",
             "sameAs": "https://schema.org/Thing", "name": "Mikronet"}
            """
                .formatted(context));

    assertThat(graph.toString())
        .isEqualTo(
            """
            <%1$s#it> <http://schema.org/name> "Mikronet" .
            <%1$s#it> <http://schema.org/sameAs> <http://schema.org/Thing> .
            <%1$s#it> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \
            <http://schema.org/Organization> .
            """
                .formatted(RECORD));
  }

  @Test
  void schemaOrgWithHttpsIsRewrittenInEverySyntax() {
    assertThat(read(TURTLE, "<#it> <https://schema.org/name> \"x\"^^<https://schema.org/Text> .\n"))
        .isEqualTo(
            read(TURTLE, "<#it> <http://schema.org/name> \"x\"^^<http://schema.org/Text> ."));
  }

  @Test
  void jsonLdOneOneFeaturesAreRead() {
    Graph graph =
        read(
            JSON_LD,
            """
            {"@context": {"@version": 1.1, "labels": "@nest",
               "name": {"@id": "http://schema.org/name", "@nest": "labels"}},
             "@id": "#it", "labels": {"name": {"@value": "x", "@language": "ar",
               "@direction": "rtl"}}}
            """);

    assertThat(graph.toString())
        .isEqualTo("<" + RECORD + "#it> <http://schema.org/name> \"x\"@ar .\n");
  }

  @Test
  void blankNodesAreNamedByTheirOrderSoThatTheSameTextIsTheSameGraph() {
    String text = "<#it> <http://schema.org/a> [ <http://schema.org/b> _:x ], [] .";

    assertThat(read(TURTLE, text).toString()).isEqualTo(read(TURTLE, text).toString());
    assertThat(read(TURTLE, text).toString()).contains("_:b0").contains("_:b2");
  }

  @Test
  void aByteOrderMarkIsNoError() {
    assertThat(read(TURTLE, "\uFEFF<#it> a <#C> .").size()).isEqualTo(1);
  }

  @Test
  void errorsInTurtleHaveLineAndColumn() {
    RegistryException refusal = refusal(TURTLE, "<#it> a <#C> ;\n  <#p> oops .\n");

    assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED);
    assertThat(refusal.detail().en()).contains("Turtle", "Line 2, column 8");
    assertThat(refusal.detail().da()).contains("Linje 2, tegn 8");
    assertThat(refusal.detail().de()).contains("Zeile 2, Spalte 8");
  }

  @Test
  void errorsInNTriplesHaveLineAndColumn() {
    assertThat(refusal(N_TRIPLES, "<a:b> <a:c> <a:d> .\n<a:b> <a:c> .\n").detail().en())
        .contains("N-Triples", "Line 2");
  }

  @Test
  void errorsInJsonHaveLineAndColumn() {
    assertThat(refusal(JSON_LD, "{\n  \"@id\": \"#it\",\n  \"name\": }\n").detail().en())
        .contains("JSON", "Line 3, column 11");
    assertThat(refusal(JSON_LD, "{} {}").detail().en()).contains("Line 1");
    assertThat(refusal(JSON_LD, "").type()).isEqualTo(ProblemType.MALFORMED);
  }

  @Test
  void errorsInXmlHaveLineAndColumn() {
    assertThat(refusal(RDF_XML, "<?xml version=\"1.0\"?>\n<rdf:RDF>\n").detail().en())
        .contains("RDF/XML", "Line 2");
  }

  @Test
  void twoNamesInOneLanguageAreNotSilentlyOne() {
    RegistryException refusal =
        refusal(
            JSON_LD,
            """
            {"@context": "https://w3id.org/sisternet/context.jsonld", "id": "#it",
             "name": {"da": "Mikronet", "da": "Makronet"}}
            """);

    assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED);
    assertThat(refusal.detail().en()).contains("Duplicate", "Line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/context.jsonld",
        "https://evil.example/vocab/context.jsonld",
        "file:/etc/passwd",
        "http://localhost:1/x"
      })
  void anyOtherContextIsRefusedByNameAndNotFetched(String context) {
    String document = "{\"@context\": [{\"a\": \"b:c\"}, \"%s\"], \"@id\": \"#it\"}";
    RegistryException refusal = refusal(JSON_LD, document.formatted(context));

    assertThat(refusal.type()).isEqualTo(ProblemType.CONTEXT);
    assertThat(refusal.detail().en()).contains(context, "never fetched");
  }

  @Test
  void importedAndScopedContextsAreRefusedToo() {
    assertThat(refusal(JSON_LD, "{\"@context\": {\"@import\": \"http://x.example/c\"}}").type())
        .isEqualTo(ProblemType.CONTEXT);
    assertThat(
            refusal(
                    JSON_LD,
                    """
                    {"@context": {"p": {"@id": "http://x.example/p",
                       "@context": "http://x.example/c"}}, "p": {"a": 1}}
                    """)
                .type())
        .isEqualTo(ProblemType.CONTEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<http://x.example/a b>", "<http://x.example/{a}>", "<http://[::bad>"})
  void badIrisAreRefused(String iri) {
    assertThat(refusal(TURTLE, "<#it> <http://schema.org/url> " + iri + " .").type())
        .isEqualTo(ProblemType.MALFORMED);
  }

  @Test
  void relativeIrisHaveNoPlaceInNTriples() {
    assertThat(refusal(N_TRIPLES, "<#it> <http://schema.org/url> <x> .\n").type())
        .isEqualTo(ProblemType.MALFORMED);
  }

  @Test
  void namedGraphsAreRefusedNotDropped() {
    assertThat(refusal(TURTLE, "<#g> { <#it> a <#C> }").type()).isEqualTo(ProblemType.MALFORMED);
    assertThat(
            refusal(
                    JSON_LD,
                    "{\"@id\": \"#g\", \"@graph\": [{\"@id\": \"#it\", \"@type\": \"a:b\"}]}")
                .detail()
                .en())
        .contains("named graphs");
    assertThat(refusal(N_TRIPLES, "<a:b> <a:c> <a:d> <a:g> .\n").type())
        .isEqualTo(ProblemType.MALFORMED);
  }

  @Test
  void invalidUtf8IsRefusedWithItsLine() {
    byte[] body = "<#it> a <#C> .\n<#it> <#p> \"?\" .".getBytes(StandardCharsets.UTF_8);
    body[body.length - 4] = (byte) 0xC3;

    var refusal =
        catchThrowableOfType(RegistryException.class, () -> reader.read(body, TURTLE, RECORD));
    assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED);
    assertThat(refusal.detail().en()).contains("UTF-8", "line 2");
  }

  @Test
  void aBodyThatEndsWithinACharacterIsRefused() {
    byte[] body = {'<', (byte) 0xC3};

    var refusal =
        catchThrowableOfType(RegistryException.class, () -> reader.read(body, TURTLE, RECORD));
    assertThat(refusal.detail().en()).contains("UTF-8");
  }

  @Test
  void deepNestingIsRefusedInEverySyntax() {
    int deep = 10_000;
    assertThat(refusal(JSON_LD, "[".repeat(deep) + "]".repeat(deep)).detail().en())
        .contains("nested");
    assertThat(refusal(JSON_LD, "{\"a\":".repeat(deep) + "1" + "}".repeat(deep)).detail().en())
        .contains("nested");
    assertThat(refusal(TURTLE, "<#it> <#p> " + "[ <#p> ".repeat(150_000)).type())
        .isEqualTo(ProblemType.MALFORMED);
    assertThat(refusal(TURTLE, "<#it> <#p> " + "(".repeat(1_000_000)).type())
        .isEqualTo(ProblemType.MALFORMED);
  }

  @Test
  void entitiesAreRefused(@TempDir Path dir) throws Exception {
    Path secret = Files.writeString(dir.resolve("secret"), "secret");
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rdf:RDF [ <!ENTITY a "ha"> <!ENTITY b "&a;&a;"> <!ENTITY s SYSTEM "%s"> ]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="#it"><rdf:value>&b;&s;</rdf:value></rdf:Description>
        </rdf:RDF>
        """;

    assertThat(refusal(RDF_XML, bomb.formatted(secret.toUri())).detail().en())
        .contains("DOCTYPE", "line 2");
  }

  @Test
  void veryLongLinesAndTokensAreRead() {
    String text = "x".repeat(1_000_000);

    assertThat(read(TURTLE, "<#it> <#p> \"" + text + "\" .").size()).isEqualTo(1);
    assertThat(refusal(TURTLE, text).type()).isEqualTo(ProblemType.MALFORMED);
    assertThat(refusal(N_TRIPLES, "<" + text).type()).isEqualTo(ProblemType.MALFORMED);
  }

  /** The JSON-LD processor takes minutes for a list of 150,000 values of one property. */
  @Test
  void aDocumentOfTooManyValuesIsRefusedBeforeItIsProcessed() {
    String start = "{\"@id\": \"#it\", \"http://x.example/p\": [0";

    assertThat(refusal(JSON_LD, start + ",1".repeat(150_000) + "]}").type())
        .isEqualTo(ProblemType.TOO_LARGE);
  }

  @Test
  void theMostValuesAreRead() {
    var values = new StringBuilder("{\"@id\": \"#it\", \"http://x.example/p\": [0");
    for (int i = 1; i < 4_999; i++) {
      values.append(',').append(i);
    }

    assertThat(read(JSON_LD, values.append("]}").toString()).size()).isEqualTo(4_999);
  }

  private Graph read(String mediaType, String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), mediaType, RECORD);
  }

  private RegistryException refusal(String mediaType, String text) {
    RegistryException refusal =
        catchThrowableOfType(RegistryException.class, () -> read(mediaType, text));
    assertThat(refusal).as("refusal of %.80s", text).isNotNull();
    return refusal;
  }
}
