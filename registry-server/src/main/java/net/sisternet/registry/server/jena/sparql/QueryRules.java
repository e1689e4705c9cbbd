package net.sisternet.registry.server.jena.sparql;

import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Which queries are answered: SPARQL 1.1, nothing remote, no code of the Java platform. */
final class QueryRules {

  private static final String BASE = "http://server/unset-base/";

  private QueryRules() {}

  /** The query, if it is one that is answered. */
  static Query parse(String text, QueryLimits limits) {
    if (text.length() > limits.characters()) {
      throw new RegistryException(ProblemType.TOO_LARGE, "sparql.long", limits.characters() / 1024);
    }
    try {
      Query query = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
      if (query.getQueryPattern() != null) {
        refuseForbidden(query);
      }
      return query;
    } catch (QueryParseException e) {
      throw new RegistryException(
          ProblemType.BAD_QUERY, "sparql.syntax", e.getLine(), e.getColumn(), firstLine(e));
    } catch (QueryException e) {
      throw new RegistryException(ProblemType.BAD_QUERY, "sparql.wrong", firstLine(e));
    }
  }

  private static void refuseForbidden(Query query) {
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpService op) {
            throw new RegistryException(ProblemType.BAD_QUERY, "sparql.service");
          }

          @Override
          public void visit(OpBGP op) {
            op.getPattern().forEach(QueryRules::refuseJava);
          }

          @Override
          public void visit(OpTriple op) {
            refuseJava(op.getTriple());
          }

          @Override
          public void visit(OpQuadPattern op) {
            op.getBasicPattern().forEach(QueryRules::refuseJava);
          }

          @Override
          public void visit(OpPath op) {
            if (op.getTriplePath().isTriple()) {
              refuseJava(op.getTriplePath().asTriple());
            }
          }
        },
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            refuseJava(function);
          }
        });
  }

  /** ARQ would load the class that such an IRI names. */
  private static void refuseJava(Triple triple) {
    Node predicate = triple.getPredicate();
    if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
      throw new RegistryException(ProblemType.BAD_QUERY, "sparql.java", predicate.getURI());
    }
  }

  private static void refuseJava(ExprFunction function) {
    String iri = function.getFunctionIRI();
    if (iri != null && iri.startsWith("java:")) {
      throw new RegistryException(ProblemType.BAD_QUERY, "sparql.java", iri);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
