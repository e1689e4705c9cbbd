package net.sisternet.registry.server.html.contact;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.RecordNames;

/** What networks are called. Any thread. */
final class NetworkNames {

  private final RecordHeads heads;

  NetworkNames(RecordHeads heads) {
    this.heads = heads;
  }

  /** In the best language for {@code reader}; the end of its address if it has no name. */
  Phrase of(RecordIri record, Reader reader) {
    Graph graph =
        heads
            .find(record)
            .flatMap(head -> heads.findVersion(record, head.version()))
            .flatMap(entry -> entry.payload().map(Payload::graph))
            .orElseGet(() -> new Graph(List.of()));
    Map<String, String> names = RecordNames.names(graph, record);
    return names.isEmpty() ? Phrase.own(record.slug()) : reader.best(names);
  }
}
