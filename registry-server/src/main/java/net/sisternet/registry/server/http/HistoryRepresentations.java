package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Sn;

/**
 * The bytes of a history in each format. As RDF it is the envelopes of the entries, as the log has
 * them, whatever the syntax.
 */
final class HistoryRepresentations {

  private final Representations records;

  HistoryRepresentations(Representations records) {
    this.records = records;
  }

  /**
   * One page of what happened to {@code record}.
   *
   * @param history newest first
   * @param next the address of the next page
   */
  byte[] bytes(RecordIri record, List<LogEntry> history, Optional<String> next, Format format) {
    List<Entry> entries = history.stream().map(LogEntry::entry).toList();
    return switch (format) {
      case JSON -> Json.bytes(json(record, history, next));
      case JSON_LD -> Json.bytes(jsonLd(entries));
      default -> records.bytes(graph(entries), format);
    };
  }

  private static ObjectNode json(RecordIri record, List<LogEntry> entries, Optional<String> next) {
    ObjectNode history = Json.object();
    history.put("record", record.value());
    ArrayNode items = history.putArray("items");
    for (LogEntry logEntry : entries) {
      Entry entry = logEntry.entry();
      ObjectNode item = items.addObject();
      item.put("version", entry.version().value());
      item.put("type", entry.type().name().toLowerCase(Locale.ROOT));
      item.put("published", entry.published().toString());
      item.put("position", entry.position().value());
      entry.payloadDigest().ifPresent(digest -> item.put("payloadDigest", digest.hex()));
      if (logEntry.payload().isPresent()) {
        item.put("href", record + "/history/" + entry.version());
      } else if (entry.payloadDigest().isPresent()) {
        item.put("erased", true);
      }
    }
    next.ifPresent(page -> history.put("next", page));
    return history;
  }

  /** Our context, and beside it what only entries have. */
  private ObjectNode jsonLd(List<Entry> entries) {
    ObjectNode document = Json.object();
    ArrayNode contexts = document.putArray("@context");
    contexts.add(records.context());
    ObjectNode own = contexts.addObject();
    term(own, "actor", "as:actor", "@id");
    term(own, "object", "as:object", "@id");
    term(own, "published", "as:published", "xsd:dateTime");
    term(own, "payloadDigest", "sn:payloadDigest", "xsd:hexBinary");
    term(own, "conformsTo", "dct:conformsTo", "@id");
    ArrayNode graph = document.putArray("@graph");
    entries.forEach(entry -> describe(graph.addObject(), entry));
    return document;
  }

  private static void describe(ObjectNode node, Entry entry) {
    node.put("id", entry.iri().value());
    node.put("type", Prefixes.compact(entry.type().iri()));
    node.put("actor", entry.home().iri().value());
    node.put("object", entry.about().value());
    node.put("published", entry.published().toString());
    node.put("position", entry.position().value());
    node.put("recordVersion", entry.version().value());
    entry.payloadDigest().ifPresent(digest -> node.put("payloadDigest", digest.hex()));
    node.put("conformsTo", Sn.PROTOCOL_1);
  }

  private static void term(ObjectNode context, String name, String iri, String type) {
    context.putObject(name).put("@id", iri).put("@type", type);
  }

  private static Graph graph(List<Entry> entries) {
    var triples = new ArrayList<Triple>();
    entries.forEach(entry -> NTriples.read(entry.envelope()).triples().forEach(triples::add));
    return new Graph(triples);
  }
}
