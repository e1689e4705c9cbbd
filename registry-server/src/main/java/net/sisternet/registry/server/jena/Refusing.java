package net.sisternet.registry.server.jena;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of the SPARQL endpoint that becomes a refusal where it cannot be done. */
interface Refusing {

  /** Does the work. */
  void run() throws IOException;

  /** The refusal that {@code work} came to; empty if it was done. */
  static Optional<RegistryException> findRefusal(Refusing work) throws IOException {
    try {
      work.run();
      return Optional.empty();
    } catch (RegistryException e) {
      return Optional.of(e);
    } catch (QueryException e) {
      return Optional.of(QueryRules.wrong(e));
    } catch (StackOverflowError e) {
      return Optional.of(new RegistryException(ProblemType.BAD_QUERY, "sparql.nested"));
    } catch (ActionErrorException e) {
      return Optional.of(protocolError(e));
    } catch (RuntimeException e) {
      return Optional.of(fault(e));
    }
  }

  private static RegistryException protocolError(ActionErrorException e) {
    if (e.getRC() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      return e.getCause() instanceof RegistryException refusal ? refusal : fault(e);
    }
    return QueryRules.wrong(e);
  }

  private static RegistryException fault(Exception e) {
    Logger log = LoggerFactory.getLogger(SparqlFilter.class);
    String id = UUID.randomUUID().toString();
    log.error("fault {} at /sparql", id, e);
    return new RegistryException(ProblemType.INTERNAL, "http.fault", id);
  }
}
