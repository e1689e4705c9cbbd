package net.sisternet.registry.server.jena;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * What DESCRIBE answers: all that the graphs say of the things asked for, and of blank nodes below
 * them. ARQ's own way looks at neither time nor number before it has everything, and would describe
 * from the database's own default graph.
 */
final class Descriptions {

  private Descriptions() {}

  /** The query for the things that {@code describe} has in its variables. */
  static Query things(Query describe) {
    Query select = describe.cloneQuery();
    select.setQuerySelectType();
    select.setDistinct(true);
    if (select.getQueryPattern() == null) {
      select.setQueryPattern(new ElementGroup());
    }
    select.resetResultVars();
    return select;
  }

  /** Adds the things in the rows to {@code things}. */
  static void collect(RowSet rows, Set<Node> things) {
    while (rows.hasNext()) {
      Binding row = rows.next();
      for (Var variable : rows.getResultVars()) {
        Node thing = row.get(variable);
        if (thing != null && !thing.isLiteral()) {
          things.add(thing);
        }
      }
    }
  }

  /** The triples about {@code things}; {@code named} looks into the named graphs only. */
  static Graph describe(
      Set<Node> things,
      DatasetGraph dataset,
      boolean named,
      BoundedAnswer answer,
      Deadline deadline) {
    Graph graph = answer.newGraph();
    var open = new ArrayDeque<>(things);
    Set<Node> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      deadline.check();
      Node thing = open.remove();
      if (seen.add(thing)) {
        var quads =
            named
                ? dataset.findNG(Node.ANY, thing, Node.ANY, Node.ANY)
                : dataset.find(Node.ANY, thing, Node.ANY, Node.ANY);
        quads.forEachRemaining(quad -> take(quad, answer, graph, open));
      }
    }
    return graph;
  }

  private static void take(Quad quad, BoundedAnswer answer, Graph graph, ArrayDeque<Node> open) {
    answer.add(quad.asTriple(), graph);
    if (quad.getObject().isBlank()) {
      open.add(quad.getObject());
    }
  }
}
