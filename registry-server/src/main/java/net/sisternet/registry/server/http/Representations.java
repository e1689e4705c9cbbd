package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.RdfWriter;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.vocab.VocabFiles;

/** The bytes of a record, or of any graph, in each format. */
final class Representations {

  private final RdfWriter rdf;
  private final RecordJson json;
  private final String context;

  Representations(Home home, RdfWriter rdf, RecordJson json) {
    this.rdf = rdf;
    this.json = json;
    this.context = Page.address(home, "vocab/" + VocabFiles.CONTEXT.name());
  }

  /** The address of our context on this server, where it can be had. */
  String context() {
    return context;
  }

  /** {@code document} in {@code format}. */
  byte[] bytes(RecordDocument document, Format format) {
    return bytes(document, format, Optional.empty());
  }

  /** The same of a copy; {@code copied} is the home that it is a copy of. */
  byte[] bytes(RecordDocument document, Format format, Optional<Completeness.Part> copied) {
    return switch (format) {
      case JSON -> Json.bytes(json(document));
      case JSON_LD -> Json.bytes(jsonLd(document));
      case CSV -> {
        var table = new RecordTable();
        table.add(document.kind(), json(document), copied);
        yield table.bytes();
      }
      default -> bytes(document.graph(), format);
    };
  }

  /** {@code graph} in Turtle, N-Triples or RDF/XML. */
  byte[] bytes(Graph graph, Format format) {
    var out = new ByteArrayOutputStream();
    rdf.write(graph, format.mediaType(), out);
    return out.toByteArray();
  }

  /** The JSON form of {@code document}. */
  JsonNode json(RecordDocument document) {
    return Json.read(json.toJson(document.kind(), document.record(), document.graph()));
  }

  /** The JSON-LD form of {@code document}, with its context. */
  ObjectNode jsonLd(RecordDocument document) {
    return (ObjectNode)
        Json.read(json.toJsonLd(document.kind(), document.record(), document.graph()));
  }
}
