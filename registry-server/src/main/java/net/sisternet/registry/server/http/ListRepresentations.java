package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Prefixes;

/** The bytes of one page of found records in each format. */
final class ListRepresentations {

  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  private final RecordHeads heads;
  private final RecordStore store;
  private final Representations records;
  private final Filters values;

  ListRepresentations(
      RecordHeads heads, RecordStore store, Representations records, Filters values) {
    this.heads = heads;
    this.store = store;
    this.records = records;
    this.values = values;
  }

  /**
   * One page.
   *
   * @param here its address
   * @param next the address of the next page
   * @param sisters whose records are in it too
   */
  record Found(
      FindResult result, String here, Optional<String> next, Locale language, Sisters sisters) {}

  /** {@code found} in {@code format}. */
  byte[] bytes(Found found, Format format) {
    return switch (format) {
      case JSON -> Json.bytes(json(found));
      case JSON_LD -> Json.bytes(jsonLd(found));
      case CSV -> {
        var table = new RecordTable();
        found
            .result()
            .hits()
            .forEach(
                hit ->
                    table.add(
                        hit.kind(), Json.read(hit.json()), found.sisters().findCopy(hit.record())));
        yield table.bytes();
      }
      case ATOM -> AtomFeed.bytes(found);
      default -> records.bytes(graph(found), format);
    };
  }

  private ObjectNode json(Found found) {
    FindResult result = found.result();
    ObjectNode page = Json.object();
    page.put("total", result.total());
    ArrayNode items = page.putArray("items");
    for (Hit hit : result.hits()) {
      ObjectNode item = (ObjectNode) Json.read(hit.json());
      found.sisters().mark(hit.record(), item);
      items.add(item);
    }
    ObjectNode facets = page.putObject("facets");
    for (Facet facet : Facet.values()) {
      List<FindResult.FacetCount> counts = result.facets().getOrDefault(facet, List.of());
      if (!counts.isEmpty()) {
        ArrayNode entries = facets.putArray(facet.parameter());
        counts.forEach(count -> entries.add(json(facet, count, found)));
      }
    }
    found.next().ifPresent(next -> page.put("next", next));
    page.put("asOf", result.asOf().value());
    page.set("completeness", found.sisters().json());
    return page;
  }

  private JsonNode json(Facet facet, FindResult.FacetCount count, Found found) {
    ObjectNode entry = Json.object();
    entry.put("value", Prefixes.compact(count.value()));
    entry.put(
        "label",
        facet == Facet.HOME
            ? found.sisters().name(count.value())
            : values.label(facet, count.value(), found.language()));
    entry.put("count", count.count());
    return entry;
  }

  /** The records and, beside them, the page as Hydra describes it. */
  private ObjectNode jsonLd(Found found) {
    ObjectNode document = Json.object();
    ArrayNode contexts = document.putArray("@context");
    contexts.add(records.context());
    contexts.addObject().put("hydra", HYDRA);
    ArrayNode graph = document.putArray("@graph");
    ObjectNode collection = graph.addObject();
    collection.put("id", found.here()).put("type", "hydra:Collection");
    collection.put("hydra:totalItems", found.result().total());
    found.sisters().describe(collection);
    ArrayNode members = collection.putArray("hydra:member");
    for (RecordDocument record : documents(found.result())) {
      members.addObject().put("id", record.record().thing().value());
      ObjectNode member = records.jsonLd(record);
      member.remove("@context");
      graph.add(member);
    }
    found
        .next()
        .ifPresent(
            next -> {
              ObjectNode view = collection.putObject("hydra:view");
              view.put("id", found.here() + "#view").put("type", "hydra:PartialCollectionView");
              view.putObject("hydra:next").put("id", next);
            });
    return document;
  }

  private Graph graph(Found found) {
    var triples = new ArrayList<Triple>(found.sisters().triples(found.here()));
    documents(found.result()).forEach(document -> document.graph().triples().forEach(triples::add));
    return new Graph(triples);
  }

  /** The records as they are now; one that was withdrawn in the meantime is passed over. */
  private List<RecordDocument> documents(FindResult result) {
    List<RecordIri> names = result.hits().stream().map(Hit::record).toList();
    Map<RecordIri, RecordHead> known = heads.findAll(names);
    return names.stream().map(name -> store.find(name, known)).flatMap(Optional::stream).toList();
  }
}
