package net.sisternet.registry.server.html;

import java.util.List;

/** The formats for programs that pages link to, by the parameter {@code format}. */
final class Formats {

  /** Of a list. */
  static final List<Format> LIST =
      List.of(
          new Format("JSON", "json"),
          new Format("JSON-LD", "jsonld"),
          new Format("Turtle", "ttl"),
          new Format("CSV", "csv"));

  /** Of a record. */
  static final List<Format> RECORD =
      List.of(
          new Format("JSON", "json"),
          new Format("JSON-LD", "jsonld"),
          new Format("Turtle", "ttl"),
          new Format("N-Triples", "nt"),
          new Format("RDF/XML", "rdf"),
          new Format("CSV", "csv"));

  private Formats() {}

  /** A format, by its name to people and in addresses. */
  record Format(String label, String suffix) {}
}
