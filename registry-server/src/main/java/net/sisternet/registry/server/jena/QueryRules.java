package net.sisternet.registry.server.jena;

import java.time.Duration;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.vocab.Xsd;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Reads a query and refuses what this registry does not offer: syntax beyond SPARQL 1.1, SERVICE,
 * functions by IRI other than casts. Regular expressions are made to end with the time-out.
 */
final class QueryRules {

  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

  private QueryRules() {}

  /** The query of {@code text}; relative IRIs are resolved against {@code base}. */
  static Query read(String text, String base, Duration timeout) {
    try {
      Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
      return QueryTransformOps.transform(
          query, new WithoutService(), new Guarding(new Deadline(timeout)));
    } catch (QueryParseException e) {
      throw Misread.refusal(e);
    } catch (QueryException e) {
      throw wrong(e);
    } catch (StackOverflowError e) {
      throw new RegistryException(ProblemType.BAD_QUERY, "sparql.nested");
    }
  }

  /** A query that is well-formed but cannot be answered. */
  static RegistryException wrong(Exception cause) {
    return new RegistryException(ProblemType.BAD_QUERY, "sparql.wrong", firstLine(cause));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }

  private static final class WithoutService extends ElementTransformCopyBase {

    @Override
    public Element transform(ElementService element, Node service, Element pattern) {
      throw new RegistryException(ProblemType.BAD_QUERY, "sparql.service");
    }
  }

  private static final class Guarding extends ExprTransformApplyElementTransform {

    private final Deadline deadline;

    Guarding(Deadline deadline) {
      super(new WithoutService());
      this.deadline = deadline;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex || function instanceof E_StrReplace) {
        return new GuardedMatch((ExprFunctionN) function.copy(args), args, deadline);
      }
      String iri = function.getFunctionIRI();
      if (iri != null && !iri.startsWith(Xsd.NS) && !iri.startsWith(MATH)) {
        throw new RegistryException(ProblemType.BAD_QUERY, "sparql.function", iri);
      }
      return super.transform(function, args);
    }

    @Override
    public Expr transform(ExprAggregator aggregation) {
      ExprList before = aggregation.getAggregator().getExprList();
      ExprList after = before == null ? null : ExprTransformer.transform(this, before);
      return after == null || after.equals(before)
          ? aggregation
          : new ExprAggregator(aggregation.getVar(), aggregation.getAggregator().copy(after));
    }
  }
}
