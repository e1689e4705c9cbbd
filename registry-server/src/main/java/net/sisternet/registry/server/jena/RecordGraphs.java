package net.sisternet.registry.server.jena;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.projection.FirstPublished;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Brings the named graphs of records to the state that entries say. */
final class RecordGraphs {

  private static final Node ISSUED = NodeFactory.createURI(Dct.ISSUED);
  private static final Node MODIFIED = NodeFactory.createURI(Dct.MODIFIED);
  private static final Node EXPIRES = NodeFactory.createURI(SchemaOrg.EXPIRES);
  private static final Node VERSION = NodeFactory.createURI(Sn.RECORD_VERSION);
  private static final Node POSITION = NodeFactory.createURI(Sn.POSITION);

  private final DatasetGraph dataset;
  private final FirstPublished first;

  RecordGraphs(DatasetGraph dataset, FirstPublished first) {
    this.dataset = dataset;
    this.first = first;
  }

  static boolean isFirst(LogEntry entry) {
    return entry.entry().version().equals(RecordVersion.FIRST);
  }

  /** Applies entries; those about one record follow on one another. */
  void apply(List<LogEntry> entries) {
    var quads = new NewQuads(dataset);
    entries.stream().filter(RecordGraphs::isNew).forEach(it -> add(it, quads));
    quads.write();
    entries.stream().filter(it -> !isNew(it)).forEach(this::replace);
  }

  /** Nothing is known yet of a record that a first version makes. */
  private static boolean isNew(LogEntry entry) {
    return isFirst(entry) && entry.payload().isPresent();
  }

  private void add(LogEntry entry, NewQuads quads) {
    Node graph = NodeFactory.createURI(entry.entry().about().value());
    quads.add(graph, state(entry.entry(), entry.payload().orElseThrow(), graph));
  }

  /**
   * Replaces the record's graph, or drops it if there is no payload. Only what differs is touched:
   * the database keeps old blocks for a while, so every needless write costs disk.
   */
  private void replace(LogEntry entry) {
    Node graph = NodeFactory.createURI(entry.entry().about().value());
    if (entry.payload().isEmpty()) {
      dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
      return;
    }
    Set<Triple> before =
        dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY)
            .map(Quad::asTriple)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<Triple> after = new LinkedHashSet<>(state(entry.entry(), entry.payload().get(), graph));
    for (Triple triple : before) {
      if (!after.contains(triple)) {
        dataset.delete(Quad.create(graph, triple));
      }
    }
    for (Triple triple : after) {
      if (!before.contains(triple)) {
        dataset.add(Quad.create(graph, triple));
      }
    }
  }

  /** Two may be the same in the form in which they are stored. */
  private List<Triple> state(Entry entry, Payload payload, Node document) {
    var state = new ArrayList<Triple>();
    Graph stated = payload.graph();
    stated
        .triples()
        .filter(triple -> !triple.predicate().value().equals(Sn.SALT))
        .forEach(triple -> state.add(StoredForm.of(JenaTerms.toJena(triple))));
    Kinds.findByPath(entry.about().path())
        .flatMap(kind -> Freshness.find(kind, entry.about(), stated, entry.published()))
        .ifPresent(it -> state.add(fact(document, EXPIRES, day(it.expires()))));
    state.add(fact(document, MODIFIED, time(entry.published())));
    state.add(fact(document, VERSION, integer(entry.version().value())));
    state.add(fact(document, POSITION, integer(entry.position().value())));
    state.addAll(issued(entry, document));
    return state;
  }

  /** It is known of the first version, or since then, unless that was erased. */
  private List<Triple> issued(Entry entry, Node document) {
    if (entry.version().equals(RecordVersion.FIRST)) {
      return List.of(fact(document, ISSUED, time(entry.published())));
    }
    List<Triple> known =
        dataset.stream(document, document, ISSUED, Node.ANY).map(Quad::asTriple).toList();
    return known.isEmpty()
        ? first.find(entry.home(), entry.about()).stream()
            .map(it -> fact(document, ISSUED, time(it)))
            .toList()
        : known;
  }

  private static Triple fact(Node document, Node property, Node value) {
    return StoredForm.of(Triple.create(document, property, value));
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }

  private static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  private static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }
}
