package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Many quads that are added to a TDB2 database in one transaction. Each index gets them in its own
 * order, as Jena's bulk loaders give them: neighbours change the same block, and a block is copied
 * once. Each term is looked up once. It is an ordinary transaction all the same: readers go on, and
 * a kill leaves all or nothing.
 */
final class NewQuads {

  private final NodeTable nodes;
  private final TupleTable table;
  private final Map<Node, NodeId> known = new HashMap<>();
  private final List<Tuple<NodeId>> quads = new ArrayList<>();

  /** None yet; for the write transaction that {@code dataset} is in. */
  NewQuads(DatasetGraph dataset) {
    var quadTable = TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    this.nodes = quadTable.getNodeTable();
    this.table = quadTable.getTupleTable();
  }

  void add(Node graph, Iterable<Triple> triples) {
    NodeId name = id(graph);
    for (Triple triple : triples) {
      quads.add(
          TupleFactory.create4(
              name, id(triple.getSubject()), id(triple.getPredicate()), id(triple.getObject())));
    }
  }

  /** Brings them into the indexes. Nothing of them is found before. */
  void write() {
    if (quads.isEmpty()) {
      return;
    }
    for (TupleIndex index : table.getIndexes()) {
      index.addAll(sorted(index.getMapping()));
    }
    quads.clear();
  }

  private NodeId id(Node node) {
    return known.computeIfAbsent(node, nodes::getAllocateNodeId);
  }

  private List<Tuple<NodeId>> sorted(TupleMap order) {
    int[] slots = new int[order.length()];
    Arrays.setAll(slots, order::getSlotIdx);
    var sorted = new ArrayList<>(quads);
    sorted.sort((a, b) -> compare(a, b, slots));
    return sorted;
  }

  private static int compare(Tuple<NodeId> a, Tuple<NodeId> b, int[] slots) {
    for (int slot : slots) {
      int order = NodeId.compare(a.get(slot), b.get(slot));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
