package net.sisternet.registry.core.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that would break a line of N-Triples, or have no form in RDF. */
class HostileValuesTest {

  private static final Iri THING = Samples.network("a").thing();

  private final RecordJson json = new RecordJson(Samples.HOME);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@value':'x','@type':'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'}",
        "{'@value':'x','@type':'a> <b'}",
        "{'@value':'x','@type':'http://e.org/a> .\\n<http://e.org/b'}",
        "{'@id':'http://e.org/a> .\\n<http://e.org/b'}",
        "{'@id':'http://e.org/\\ud800'}"
      })
  void areRefused(String value) {
    assertThatThrownBy(() -> read(value)).isInstanceOf(RegistryException.class);
  }

  @Test
  void aTextWithoutALanguageIsAString() {
    assertThat(read("{'@value':'x','@language':''}")).isEqualTo(Literal.string("x"));
    assertThat(read("{'@value':'x','@language':'da-DK'}")).isEqualTo(Literal.text("x", "da-dk"));
  }

  private Term read(String value) {
    String body = "{'@id':'" + THING.value() + "','http://e.org/p':" + value + "}";
    return json.read(
            body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
            "application/ld+json",
            THING.value())
        .findObject(THING, "http://e.org/p")
        .orElseThrow();
  }
}
