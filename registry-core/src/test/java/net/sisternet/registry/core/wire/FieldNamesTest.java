package net.sisternet.registry.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2004/02/skos/core#prefLabel, name",
    "http://www.w3.org/2004/02/skos/core#altLabel, altName",
    "http://schema.org/email, email",
    "http://schema.org/areaServed, areaServed",
    "http://www.w3.org/ns/org#classification, classification",
    "http://xmlns.com/foaf/0.1/homepage, homepage"
  })
  void aPropertyHasTheNameThatAnAuthorWrites(String property, String name) {
    assertThat(FieldNames.of(property)).isEqualTo(name);
  }

  @Test
  void everyPropertyOfTheContextHasATermOfTheContext() throws IOException {
    JsonNode context;
    try (var in = FieldNames.class.getResourceAsStream("/net/sisternet/vocab/context.jsonld")) {
      context = new ObjectMapper().readTree(in).get("@context");
    }
    int properties = 0;
    for (Map.Entry<String, JsonNode> member : context.properties()) {
      if (member.getValue().has("@id")) {
        String compact = member.getValue().get("@id").asText();
        String iri = Prefixes.findIri(compact).orElseThrow();
        JsonNode named = context.get(FieldNames.of(iri));
        assertThat(named).as(compact).isNotNull();
        assertThat(named.get("@id").asText()).isEqualTo(compact);
        properties++;
      }
    }
    assertThat(properties).isGreaterThan(50);
  }

  @Test
  void anUnknownPropertyIsNamedByItsEnd() {
    assertThat(FieldNames.of(NTriples.RDF_TYPE)).isEqualTo("type");
    assertThat(FieldNames.of("http://e.org/a/shoeSize")).isEqualTo("shoeSize");
    assertThat(FieldNames.of("http://e.org/a/")).isEmpty();
    assertThat(FieldNames.of("urn:x")).isEqualTo("urn:x");
    assertThat(FieldNames.of(SchemaOrg.NS + "unheardOf")).isEqualTo("unheardOf");
  }
}
