package net.sisternet.registry.server.jena.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/**
 * Fuseki's query operation with our limits. The whole answer is gathered before its first byte is
 * sent, so that a query that takes too long or has too many rows is refused and never cut.
 */
final class QueryProcessor extends SPARQL_QueryDataset {

  private final QueryLimits limits;
  private final Refusals refusals;
  private final LongSupplier position;

  /**
   * @param position how far the log had been read into the dataset
   */
  QueryProcessor(QueryLimits limits, Refusals refusals, LongSupplier position) {
    this.limits = limits;
    this.refusals = refusals;
    this.position = position;
  }

  @Override
  public void execGet(HttpAction action) {
    guarded(action, () -> super.execGet(action));
  }

  @Override
  public void execPost(HttpAction action) {
    guarded(action, () -> super.execPost(action));
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Query query = QueryRules.parse(text, limits);
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> target = decideDataset(action, query, "");
      Query decided = target.getRight() == null ? query : target.getRight();
      long read = position.getAsLong();
      QueryExecResult result = gather(action, decided, target.getLeft());
      action.setResponseHeader("Registry-Position", Long.toString(read));
      sendResults(action, result, query.getPrologue());
    } catch (QueryCancelledException e) {
      throw new RegistryException(
          ProblemType.TIMEOUT, "sparql.timeout", limits.timeout().toSeconds());
    } catch (QueryException e) {
      throw new RegistryException(
          ProblemType.BAD_QUERY, "sparql.wrong", String.valueOf(e.getMessage()));
    } finally {
      action.endRead();
    }
  }

  private QueryExecResult gather(HttpAction action, Query query, DatasetGraph dataset) {
    if (query.isDescribeType()) {
      return new QueryExecResult(triples(described(action, query, dataset)));
    }
    try (QueryExec execution = execution(action, query, dataset)) {
      if (query.isAskType()) {
        return new QueryExecResult(execution.ask());
      }
      if (query.isSelectType()) {
        return new QueryExecResult(rows(execution.select()));
      }
      return new QueryExecResult(triples(execution.constructTriples()));
    }
  }

  private Iterator<Triple> described(HttpAction action, Query query, DatasetGraph dataset) {
    if (query.getQueryPattern() == null) {
      return Descriptions.of(Set.copyOf(query.getResultURIs()), dataset);
    }
    try (QueryExec execution = execution(action, Descriptions.things(query), dataset)) {
      return Descriptions.of(Descriptions.named(query, rows(execution.select())), dataset);
    }
  }

  private QueryExec execution(HttpAction action, Query query, DatasetGraph dataset) {
    Context context = action.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    return QueryExec.newBuilder()
        .dataset(dataset)
        .query(query)
        .context(context)
        .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  private RowSet rows(RowSet found) {
    List<Binding> rows = new ArrayList<>();
    while (found.hasNext()) {
      refuseAbove(rows.size() + 1);
      rows.add(found.next());
    }
    return RowSetStream.create(found.getResultVars(), rows.iterator());
  }

  private Graph triples(Iterator<Triple> found) {
    Graph graph = GraphFactory.createDefaultGraph();
    while (found.hasNext()) {
      graph.add(found.next());
      refuseAbove(graph.size());
    }
    return graph;
  }

  private void refuseAbove(int rows) {
    if (rows > limits.rows()) {
      throw new RegistryException(ProblemType.TOO_MANY_ROWS, "sparql.rows", limits.rows());
    }
  }

  /** Tells every refusal in our way, also those of Fuseki itself. */
  private void guarded(HttpAction action, Runnable work) {
    try {
      work.run();
    } catch (RegistryException e) {
      refuse(action, e);
    } catch (ActionErrorException e) {
      refuse(action, translated(e));
    }
  }

  private static RegistryException translated(ActionErrorException e) {
    String said = String.valueOf(e.getMessage());
    return switch (e.getRC()) {
      case 405 -> new RegistryException(ProblemType.METHOD, "sparql.method");
      case 415 -> new RegistryException(ProblemType.UNSUPPORTED_TYPE, "sparql.type");
      case 406 -> new RegistryException(ProblemType.NOT_ACCEPTABLE, "sparql.format");
      default -> new RegistryException(ProblemType.BAD_QUERY, "sparql.wrong", said);
    };
  }

  private void refuse(HttpAction action, RegistryException refusal) {
    try {
      refusals.write(refusal, action.getRequest(), action.getResponse());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
