package net.sisternet.registry.server.ldes;

import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.rdf.Triple;

/** The formats of the log, the first one for who does not care. All hold the same quads. */
enum Format {
  TRIG("trig", "application/trig"),
  N_QUADS("nq", "application/n-quads"),
  JSON_LD("jsonld", "application/ld+json");

  private final String suffix;
  private final String mediaType;

  Format(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** The value of the parameter {@code format}, and the end of file names. */
  String suffix() {
    return suffix;
  }

  /** The media type without parameters; all of them are UTF-8. */
  String mediaType() {
    return mediaType;
  }

  /** {@code document} in this format. */
  String write(Document document) {
    var out = new StringBuilder(1024 + document.entries().size() * 4096);
    switch (this) {
      case TRIG -> trig(document, out);
      case N_QUADS -> nQuads(document, out);
      case JSON_LD -> EntryJsonLd.write(document, out);
    }
    return out.toString();
  }

  /** TriG 1.1 that is N-Triples but for the braces: the lines that were hashed, as they are. */
  private static void trig(Document document, StringBuilder out) {
    lines(document, out);
    for (LogEntry entry : document.entries()) {
      out.append(entry.entry().envelope());
      entry
          .payload()
          .ifPresent(
              payload ->
                  out.append(entry.entry().iri().toNTriples())
                      .append(" {\n")
                      .append(payload.text())
                      .append("}\n"));
    }
  }

  private static void nQuads(Document document, StringBuilder out) {
    lines(document, out);
    for (LogEntry entry : document.entries()) {
      out.append(entry.entry().envelope());
      String end = entry.entry().iri().toNTriples() + " .\n";
      entry.payload().ifPresent(payload -> inGraph(payload.text(), end, out));
    }
  }

  /** Each line ends with a full stop: the graph goes before it. */
  private static void inGraph(String text, String end, StringBuilder out) {
    int start = 0;
    while (start < text.length()) {
      int stop = text.indexOf('\n', start);
      out.append(text, start, stop - 1).append(end);
      start = stop + 1;
    }
  }

  private static void lines(Document document, StringBuilder out) {
    for (Triple triple : document.hypermedia()) {
      out.append(triple.toNTriples()).append('\n');
    }
  }
}
