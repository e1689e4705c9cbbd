package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JenaRdfWriterTest {

  private static final Iri IT = new Iri("https://home.example/networks/x#it");

  private final JenaRdfWriter writer = new JenaRdfWriter();
  private final Graph graph =
      new Graph(
          List.of(
              triple(NTriples.RDF_TYPE, new Iri(Sn.NETWORK)),
              triple(Skos.PREF_LABEL, Literal.text("Mikronet \"x\"\næøå 🙂", "da")),
              triple(SchemaOrg.PRICE, Literal.typed("007", Literal.XSD_STRING)),
              triple(
                  SchemaOrg.VALUE,
                  Literal.typed("1.50", "http://www.w3.org/2001/XMLSchema#decimal"))));

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml"})
  void whatIsWrittenReadsAsTheSameGraph(String mediaType) {
    var reader = new JenaRdfReader(List.of());

    assertThat(reader.read(write(graph, mediaType), mediaType, "https://other.example/"))
        .isEqualTo(graph);
  }

  @Test
  void turtleHasThePrefixesThatItUsesAndNoOthers() {
    assertThat(new String(write(graph, "text/turtle"), StandardCharsets.UTF_8))
        .contains("sn:Network")
        .containsPattern("(?i)prefix sn:")
        .containsPattern("(?i)prefix skos:")
        .doesNotContain("dcat");
  }

  @Test
  void aPropertyThatXmlCannotNameIsRefusedWithAWayOut() {
    var odd = new Graph(List.of(triple("http://x.example/2017", Literal.string("y"))));

    assertThatThrownBy(() -> write(odd, "application/rdf+xml"))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("Turtle");
  }

  private byte[] write(Graph graph, String mediaType) {
    var out = new ByteArrayOutputStream();
    writer.write(graph, mediaType, out);
    return out.toByteArray();
  }

  private static Triple triple(String predicate, net.sisternet.registry.core.rdf.Term object) {
    return new Triple(IT, new Iri(predicate), object);
  }
}
