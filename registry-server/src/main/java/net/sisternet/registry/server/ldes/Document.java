package net.sisternet.registry.server.ldes;

import java.util.List;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.rdf.Triple;

/**
 * What a page, an index node or the root says, in no syntax yet.
 *
 * @param hypermedia about the stream and the document itself, in the default graph
 * @param entries the entries in it, oldest first
 */
record Document(List<Triple> hypermedia, List<LogEntry> entries) {

  Document {
    hypermedia = List.copyOf(hypermedia);
    entries = List.copyOf(entries);
  }
}
