package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Collects a whole answer before anything is sent, so that what is too much, or ends too late, is
 * refused and never cut.
 */
final class BoundedAnswer {

  private final SparqlLimits limits;
  private long characters;

  BoundedAnswer(SparqlLimits limits) {
    this.limits = limits;
  }

  RowSet rows(RowSet rows) {
    List<Binding> collected = new ArrayList<>();
    List<Var> variables = rows.getResultVars();
    while (rows.hasNext()) {
      Binding row = rows.next();
      if (collected.size() == limits.rows()) {
        throw tooMany(limits);
      }
      row.forEach((variable, value) -> measure(value));
      collected.add(row);
    }
    return RowSetStream.create(variables, collected.iterator());
  }

  Graph triples(Iterator<Triple> triples) {
    Graph graph = newGraph();
    while (triples.hasNext()) {
      add(triples.next(), graph);
    }
    return graph;
  }

  Graph newGraph() {
    return GraphFactory.createDefaultGraph();
  }

  /** Adds {@code triple} to a graph that is part of the answer. */
  void add(Triple triple, Graph graph) {
    graph.add(triple);
    measure(triple.getObject());
    if (graph.size() > limits.rows()) {
      throw tooMany(limits);
    }
  }

  private void measure(Node value) {
    if (value.isLiteral()) {
      characters += value.getLiteralLexicalForm().length();
      if (characters > limits.answerBytes()) {
        throw new RegistryException(ProblemType.TOO_MANY_ROWS, "sparql.size");
      }
    }
  }

  private static RegistryException tooMany(SparqlLimits limits) {
    return new RegistryException(ProblemType.TOO_MANY_ROWS, "sparql.rows", limits.rows());
  }
}
