package net.sisternet.registry.server.jena;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.SparqlOutcome;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.server.servlet.RequestHeaders;
import net.sisternet.registry.server.servlet.ServletRefusals;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SPARQL endpoint, to be put before the application at {@code /sparql}: SPARQL 1.1 Protocol,
 * queries only. A browser is passed on to the page at the same path, with what came of its query; a
 * program without a query gets the service description. Every refusal is problem+json, to a browser
 * a page; an answer is whole or there is none.
 */
public final class SparqlFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(SparqlFilter.class);
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final long MOST_TO_READ_ON = 16 * 1024 * 1024;
  private static final Pattern QUERY = Pattern.compile("(?:^|&)query=");
  private static final Pattern FORMAT = Pattern.compile("(?:^|&)format=");

  private final GraphProjection projection;
  private final Home home;
  private final SparqlLimits limits;
  private final ServletRefusals refusals;
  private final Supplier<String> completeness;
  private final RunningQueries running;
  private final SparqlProcessor processor;

  /**
   * SPARQL over {@code projection}.
   *
   * @param completeness which homes can be asked now, as the header says it
   */
  public SparqlFilter(
      GraphProjection projection,
      Home home,
      SparqlLimits limits,
      ServletRefusals refusals,
      Supplier<String> completeness) {
    this.projection = projection;
    this.home = home;
    this.limits = limits;
    this.refusals = refusals;
    this.completeness = completeness;
    this.running = new RunningQueries(limits);
    this.processor = new SparqlProcessor(home, limits, running);
  }

  @Override
  public void init(FilterConfig config) {
    OperationRegistry.set(config.getServletContext(), OperationRegistry.createEmpty());
    DataAccessPointRegistry.set(config.getServletContext(), new DataAccessPointRegistry());
  }

  @Override
  public void destroy() {
    running.close();
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) in;
    var response = (HttpServletResponse) out;
    if (isForAPerson(request)) {
      if (request.getQueryString() != null && asks(request)) {
        request.setAttribute(SparqlOutcome.ATTRIBUTE, outcome(request, response));
      }
      chain.doFilter(in, out);
      return;
    }
    response.setHeader("Vary", "Accept, Accept-Language");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers", SparqlProcessor.POSITION + ", " + Completeness.HEADER);
    response.setHeader("X-Content-Type-Options", "nosniff");
    Optional<RegistryException> refusal =
        Refusing.findRefusal(
            () -> {
              if (request.getMethod().equals("OPTIONS")) {
                preflight(response);
              } else {
                check(request);
                answer(request, response);
              }
            });
    if (refusal.isPresent()) {
      refuse(refusal.get(), request, response);
    }
  }

  /** A person reads the answer on a page, unless the page's links ask for a format. */
  private static boolean isForAPerson(HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    String query = request.getQueryString();
    return reads
        && (query == null
            ? RequestHeaders.value(request, "Accept").contains("text/html")
            : RequestHeaders.isPerson(request) && !FORMAT.matcher(query).find());
  }

  private static boolean asks(HttpServletRequest request) {
    return QUERY.matcher(request.getQueryString()).find();
  }

  private SparqlOutcome outcome(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var captured = new CapturedAnswer(response);
    var buffered = new BufferedAnswer(captured, limits.answerBytes());
    return Refusing.findRefusal(
            () -> {
              check(request);
              collect(SparqlRequest.ofAPage(request), buffered);
            })
        .<SparqlOutcome>map(SparqlOutcome.Refused::new)
        .orElseGet(() -> new SparqlOutcome.Answered(captured.getContentType(), buffered.text()));
  }

  private void check(HttpServletRequest request) {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> checkParameters(request);
      case "POST" -> checkBody(request);
      default ->
          throw new RegistryException(ProblemType.METHOD, "sparql.method", request.getMethod());
    }
  }

  private void checkBody(HttpServletRequest request) {
    String type =
        String.valueOf(request.getContentType()).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    switch (type) {
      case "application/sparql-query" -> {
        // Its length is seen when it is read.
      }
      case "application/x-www-form-urlencoded" -> {
        // Three characters of a form stand for one byte at most; the other parameters are short.
        if (request.getContentLengthLong() > 4L * limits.queryBytes()) {
          throw QueryText.tooLong(limits);
        }
        checkParameters(request);
      }
      case "application/sparql-update" ->
          throw new RegistryException(ProblemType.FORBIDDEN, "sparql.update");
      default -> throw new RegistryException(ProblemType.UNSUPPORTED_TYPE, "sparql.type", type);
    }
  }

  private void checkParameters(HttpServletRequest request) {
    try {
      if (request.getParameter("update") != null) {
        throw new RegistryException(ProblemType.FORBIDDEN, "sparql.update");
      }
      String[] queries = request.getParameterValues("query");
      if (queries != null && queries.length > 1) {
        throw new RegistryException(ProblemType.BAD_QUERY, "sparql.twice");
      }
      if (queries == null && request.getMethod().equals("POST")) {
        throw new RegistryException(ProblemType.BAD_QUERY, "sparql.empty");
      }
    } catch (RegistryException e) {
      throw e;
    } catch (RuntimeException e) {
      // What the server throws for a form that is too large or not well encoded.
      throw request.getMethod().equals("POST") && request.getContentLengthLong() < 0
          ? QueryText.tooLong(limits)
          : new RegistryException(ProblemType.BAD_REQUEST, "sparql.encoding");
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var buffered = new BufferedAnswer(response, limits.answerBytes());
    collect(SparqlRequest.of(request), buffered);
    response.setHeader(Completeness.HEADER, completeness.get());
    buffered.send();
  }

  private void collect(SparqlRequest request, BufferedAnswer buffered) {
    boolean description = !request.isPost() && request.getParameter("query") == null;
    projection.hold(
        limits.patience(),
        dataset -> {
          HttpAction action =
              ActionExecLib.allocHttpAction(
                  accessPoint(dataset), LOG, ActionCategory.ACTION, request, buffered);
          if (description) {
            Responses.doResponseGraph(action, ServiceDescription.of(home));
          } else {
            processor.process(action);
          }
          return action;
        });
  }

  /** For one request, because the database is exchanged when the projection is built anew. */
  private static DataAccessPoint accessPoint(DatasetGraph dataset) {
    DataService service = DataService.newBuilder(dataset).build();
    service.goActive();
    return new DataAccessPoint("/sparql", service);
  }

  private static void preflight(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", METHODS);
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
    response.setHeader("Access-Control-Max-Age", "86400");
  }

  private void refuse(
      RegistryException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (refusal.type()) {
      case METHOD -> response.setHeader("Allow", METHODS);
      case TOO_LARGE -> readOn(request);
      default -> {
        // The others need nothing more.
      }
    }
    refusals.write(refusal, request, response);
  }

  /** Many clients do not look at an answer before they have sent everything. */
  private static void readOn(HttpServletRequest request) {
    try {
      request.getInputStream().skipNBytes(MOST_TO_READ_ON);
    } catch (IOException | RuntimeException e) {
      LOG.debug("the rest of a request could not be read", e);
    }
  }
}
