package net.sisternet.registry.server.jena.sparql;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What DESCRIBE answers: the triples whose subject is one of the things asked for. No thing has
 * blank nodes, so this is its concise bounded description. ARQ's own way looks at neither time-out
 * nor number before it has everything.
 */
final class Descriptions {

  private Descriptions() {}

  /** The query for the things that {@code describe} has in its variables. */
  static Query things(Query describe) {
    Query select = describe.cloneQuery();
    select.setQuerySelectType();
    select.setDistinct(true);
    select.resetResultVars();
    return select;
  }

  /** The things in the rows, and those named in the query itself. */
  static Set<Node> named(Query describe, RowSet rows) {
    Set<Node> things = new LinkedHashSet<>(describe.getResultURIs());
    while (rows.hasNext()) {
      Binding row = rows.next();
      for (Var variable : rows.getResultVars()) {
        Node thing = row.get(variable);
        if (thing != null && !thing.isLiteral()) {
          things.add(thing);
        }
      }
    }
    return things;
  }

  /** The triples about the things, one after another. */
  static Iterator<Triple> of(Set<Node> things, DatasetGraph dataset) {
    return things.stream()
        .flatMap(thing -> dataset.getDefaultGraph().stream(thing, Node.ANY, Node.ANY))
        .iterator();
  }
}
