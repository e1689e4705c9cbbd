package net.sisternet.registry.server.html.search;

import java.util.List;

/** The formats for programs that pages link to, by the parameter {@code format}. */
public final class Formats {

  /** Of a list. */
  public static final List<Format> LIST =
      List.of(
          new Format("JSON", "json"),
          new Format("JSON-LD", "jsonld"),
          new Format("Turtle", "ttl"),
          new Format("CSV", "csv"),
          new Format("Atom", "atom"));

  /** Of a record. */
  public static final List<Format> RECORD =
      List.of(
          new Format("JSON", "json"),
          new Format("JSON-LD", "jsonld"),
          new Format("Turtle", "ttl"),
          new Format("N-Triples", "nt"),
          new Format("RDF/XML", "rdf"),
          new Format("CSV", "csv"));

  private Formats() {}

  /** Links to {@code address}, which has no query, in each of {@code formats}. */
  public static List<Link> links(List<Format> formats, String address) {
    return formats.stream()
        .map(format -> new Link(format.label(), address + "?format=" + format.suffix()))
        .toList();
  }

  /** A link with its text. */
  public record Link(String label, String href) {}

  /** A format, by its name to people and in addresses. */
  public record Format(String label, String suffix) {}
}
