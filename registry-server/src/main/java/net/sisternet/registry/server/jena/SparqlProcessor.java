package net.sisternet.registry.server.jena;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import net.sisternet.registry.core.model.Home;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.QC2;

/**
 * Fuseki's SPARQL protocol with our limits: Fuseki reads the request, chooses the dataset and
 * writes the answer in the format asked for; in between the answer is collected whole.
 */
final class SparqlProcessor extends SPARQL_QueryDataset {

  static final String POSITION = "Registry-Position";
  private static final long ROWS_IN_MEMORY = 25_000;

  private final Home home;
  private final SparqlLimits limits;
  private final RunningQueries running;

  SparqlProcessor(Home home, SparqlLimits limits, RunningQueries running) {
    this.home = home;
    this.limits = limits;
    this.running = running;
  }

  @Override
  protected void executeBody(HttpAction action) {
    execute(QueryText.read(action.getRequest(), limits), action);
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Query query =
        QueryRules.read(QueryText.bounded(text, limits), home.base() + "/", limits.timeout());
    try {
      action.beginRead();
      Pair<DatasetGraph, Query> chosen = decideDataset(action, query, text);
      action
          .getResponse()
          .setHeader(POSITION, Bookkeeping.position(action.getDataset(), home).toString());
      QueryExecResult result =
          query.isDescribeType()
              ? described(action, chosen.getRight(), chosen.getLeft())
              : run(action, chosen, execution -> answer(execution, query));
      sendResults(action, result, query.getPrologue());
    } finally {
      action.endRead();
    }
  }

  private <T> T run(
      HttpAction action, Pair<DatasetGraph, Query> target, Function<QueryExec, T> work) {
    var stop = new AtomicBoolean();
    try (var entry = running.enter(stop);
        QueryExec execution = execution(action, target, stop)) {
      return entry.orRefused(() -> work.apply(execution));
    }
  }

  /** Without FROM the default graph is the database's own; that is not described. */
  private QueryExecResult described(HttpAction action, Query query, DatasetGraph dataset) {
    var deadline = new Deadline(limits.timeout());
    Query things = Descriptions.things(query);
    return run(
        action,
        Pair.create(dataset, things),
        execution -> {
          Set<Node> named = new LinkedHashSet<>(query.getResultURIs());
          if (query.getQueryPattern() != null) {
            Descriptions.collect(execution.select(), named);
          }
          boolean inNamedGraphs = dataset == action.getDataset();
          return graph(
              Descriptions.describe(
                  named, dataset, inNamedGraphs, new BoundedAnswer(limits), deadline));
        });
  }

  private static QueryExec execution(
      HttpAction action, Pair<DatasetGraph, Query> target, AtomicBoolean stop) {
    Context context = action.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.enablePropertyFunctions, false);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    context.set(ARQConstants.symCancelQuery, stop);
    // Also seen by joins that find nothing for long.
    QC2.setFilter(
        context,
        tuple -> {
          if (stop.get()) {
            throw new QueryCancelledException();
          }
          return true;
        });
    return QueryExec.dataset(target.getLeft()).query(target.getRight()).context(context).build();
  }

  private QueryExecResult answer(QueryExec execution, Query query) {
    var bounded = new BoundedAnswer(limits);
    if (query.isSelectType()) {
      return new QueryExecResult(bounded.rows(execution.select()));
    }
    if (query.isAskType()) {
      return new QueryExecResult(execution.ask());
    }
    return graph(bounded.triples(execution.constructTriples()));
  }

  private static QueryExecResult graph(Graph graph) {
    graph.getPrefixMapping().clearNsPrefixMap();
    UsedPrefixes.setOn(graph);
    return new QueryExecResult(graph);
  }
}
