package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which a record leaves the registry, the first one for who does not care. */
enum Format {
  JSON("json", "application/json"),
  JSON_LD("jsonld", "application/ld+json"),
  TURTLE("ttl", "text/turtle"),
  N_TRIPLES("nt", "application/n-triples"),
  RDF_XML("rdf", "application/rdf+xml"),
  CSV("csv", "text/csv"),
  ATOM("atom", "application/atom+xml");

  /** All of them, for {@code @Produces}; pages are {@code text/html;qs=0.3}, so they come last. */
  static final String JSON_TYPE = "application/json;qs=1";

  static final String JSON_LD_TYPE = "application/ld+json;qs=0.9";
  static final String TURTLE_TYPE = "text/turtle;qs=0.8";
  static final String N_TRIPLES_TYPE = "application/n-triples;qs=0.7";
  static final String RDF_XML_TYPE = "application/rdf+xml;qs=0.6";
  static final String CSV_TYPE = "text/csv;qs=0.5";
  static final String ATOM_TYPE = "application/atom+xml;qs=0.4";

  /** The formats that hold every statement of a record, for who wants triples. */
  static final List<Format> RDF = List.of(JSON_LD, TURTLE, N_TRIPLES, RDF_XML);

  /** Everything but the table, which only records have. */
  static final List<Format> WITHOUT_TABLE = List.of(JSON, JSON_LD, TURTLE, N_TRIPLES, RDF_XML);

  /** All formats of a record. */
  static final List<Format> ALL = List.of(JSON, JSON_LD, TURTLE, N_TRIPLES, RDF_XML, CSV);

  /** All formats of a list, which can also be a feed. */
  static final List<Format> OF_LIST = List.of(values());

  private final String suffix;
  private final String mediaType;

  Format(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** The value of the parameter {@code format}. */
  String suffix() {
    return suffix;
  }

  /** The media type without parameters. */
  String mediaType() {
    return mediaType;
  }

  /** The value of {@code Content-Type}. */
  String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }

  /** Whether {@code range} (an entry of {@code Accept}) takes this format. */
  boolean satisfies(MediaType range) {
    return range.isCompatible(MediaType.valueOf(mediaType));
  }

  /** The format with that suffix. */
  static Optional<Format> findBySuffix(String suffix) {
    return Arrays.stream(values()).filter(format -> format.suffix.equals(suffix)).findFirst();
  }
}
