package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.RdfReader;

/** Reads the body of a write into a graph, in each format that is taken. */
final class RecordBodies {

  private final RdfReader rdf;
  private final RecordJson json;
  private final Set<String> readable;

  RecordBodies(RdfReader rdf, RecordJson json) {
    this.rdf = rdf;
    this.json = json;
    this.readable = new TreeSet<>(rdf.mediaTypes());
    readable.add(Format.JSON.mediaType());
  }

  /** The media types that are taken. */
  Set<String> readable() {
    return readable;
  }

  /** The graph that the body says, relative IRIs resolved against {@code base}. */
  Graph read(HttpHeaders headers, InputStream body, String base) {
    RequestBody request = RequestBody.read(headers, body, readable);
    return request.mediaType().equals(Format.JSON.mediaType())
        ? json.fromJson(request.bytes(), base)
        : rdf.read(request.bytes(), request.mediaType(), base);
  }
}
