package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Kinds;

/** What tests of JSON records begin with. */
final class JsonSamples {

  static final RecordJson JSON = new RecordJson(Corpus.HOME);
  static final RecordIri RECORD = Corpus.HOME.record(Kinds.NETWORK, "mikronet");

  private JsonSamples() {}

  static Graph canonical(String json) {
    return canonical(JSON.fromJson(text(json), RECORD.value()));
  }

  static Graph canonical(Graph graph) {
    return new Canonicaliser().canonical(Kinds.NETWORK, RECORD, graph);
  }

  static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Written with single quotes. */
  static byte[] text(String json) {
    return bytes(json.replace('\'', '"'));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
