package net.sisternet.registry.core.federation;

import java.io.IOException;
import net.sisternet.registry.core.model.LogEntry;

/**
 * An entry as N-Quads: the envelope in the default graph, the payload in the graph that the entry's
 * IRI names.
 */
public final class EntryQuads {

  private EntryQuads() {}

  /** Writes the lines of {@code entry} to {@code out}, each ended by a line feed. */
  public static void write(LogEntry entry, Appendable out) throws IOException {
    out.append(entry.entry().envelope());
    if (entry.payload().isPresent()) {
      writePayload(entry.payload().get().text(), entry.entry().iri().toNTriples(), out);
    }
  }

  private static void writePayload(String triples, String graph, Appendable out)
      throws IOException {
    for (int at = 0; at < triples.length(); ) {
      int end = triples.indexOf('\n', at);
      out.append(triples, at, end - 1).append(graph).append(" .\n");
      at = end + 1;
    }
  }
}
