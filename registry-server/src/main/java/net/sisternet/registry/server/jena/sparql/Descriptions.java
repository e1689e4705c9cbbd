package net.sisternet.registry.server.jena.sparql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * What DESCRIBE answers: the triples whose subject is one of the things asked for. No thing has
 * blank nodes, so this is its concise bounded description. ARQ's own way looks at neither time-out
 * nor number before it has everything.
 */
final class Descriptions {

  private static final Var THING = Var.alloc("thing");

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

  /** The query for the triples about the things, under the same data and limits as any other. */
  static Query about(Set<Node> things) {
    Query query = QueryFactory.create("CONSTRUCT WHERE { ?thing ?property ?value }");
    var values = new ElementData(List.of(THING), new ArrayList<>());
    things.forEach(thing -> values.add(BindingFactory.binding(THING, thing)));
    var pattern = new ElementGroup();
    pattern.addElement(values);
    pattern.addElement(query.getQueryPattern());
    query.setQueryPattern(pattern);
    return query;
  }
}
