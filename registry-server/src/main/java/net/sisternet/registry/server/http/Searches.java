package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.vocab.Kind;

/** Answers lists and searches, after the writes that the caller must see. */
final class Searches {

  static final String MIN_POSITION = "Registry-Min-Position";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Home home;
  private final String name;
  private final Federation federation;
  private final EntryLog log;
  private final RecordFinder finder;
  private final ProjectionRunner projection;
  private final FindRequests requests;
  private final ListRepresentations representations;

  Searches(
      Home home,
      String name,
      Federation federation,
      EntryLog log,
      RecordFinder finder,
      ProjectionRunner projection,
      FindRequests requests,
      ListRepresentations representations) {
    this.home = home;
    this.name = name;
    this.federation = federation;
    this.log = log;
    this.finder = finder;
    this.projection = projection;
    this.requests = requests;
    this.representations = representations;
  }

  /** The page that {@code parameters} ask for. */
  Response answer(Parameters parameters, Optional<Kind> kind, UriInfo uri, HttpHeaders headers) {
    Format format = Negotiation.format(headers, Format.OF_LIST);
    Locale language = Negotiation.language(headers);
    await(headers);
    FindRequest read = requests.read(parameters, kind, language);
    FindRequest question = format == Format.ATOM ? newestFirst(read) : read;
    FindResult result = finder.find(question);
    Sisters sisters = sisters(question, result);
    Optional<String> next =
        Optional.of(result.nextCursor())
            .filter(cursor -> !cursor.isEmpty())
            .map(cursor -> Page.with(home, uri, Parameter.CURSOR, cursor));
    String here = Page.here(home, uri);
    byte[] bytes =
        representations.bytes(
            new ListRepresentations.Found(result, here, next, language, sisters), format);
    String tag = FoundTag.of(result, next.orElse(""), sisters.completeness(), language, format);
    Response.ResponseBuilder response =
        Conditional.response(headers, tag, bytes, format.contentType());
    next.ifPresent(page -> response.header("Link", RecordAnswers.link(page, "next", "")));
    return response
        .header(WriteAnswers.POSITION, result.asOf().value())
        .header(Completeness.HEADER, sisters.completeness().header())
        .build();
  }

  /** A feed tells what is new, whatever the order of the page that it belongs to. */
  private static FindRequest newestFirst(FindRequest request) {
    return new FindRequest(
        request.words(),
        request.filters(),
        request.maxFee(),
        FindRequest.Sort.MODIFIED,
        request.limit(),
        request.cursor(),
        request.language());
  }

  private Sisters sisters(FindRequest question, FindResult result) {
    List<SisterStatus> statuses = federation.statuses();
    Completeness all =
        Completeness.of(home, name, result.asOf(), statuses, Clock.systemUTC().instant());
    List<String> wanted = question.filters().getOrDefault(Facet.HOME, List.of());
    return new Sisters(home, statuses, all.only(wanted));
  }

  private void await(HttpHeaders headers) {
    String wanted = headers.getHeaderString(MIN_POSITION);
    if (wanted == null) {
      return;
    }
    if (!wanted.matches("[0-9]{1,18}")) {
      throw Parameters.refused(MIN_POSITION, "http.position", wanted);
    }
    var position = new Position(Long.parseLong(wanted));
    if (projection.position().compareTo(position) >= 0) {
      return;
    }
    if (log.head().position().compareTo(position) < 0) {
      throw Parameters.refused(
          MIN_POSITION, "http.position-future", wanted, log.head().position().toString());
    }
    if (!projection.await(position, LONGEST_WAIT)) {
      throw new RegistryException(
          ProblemType.UNAVAILABLE, "http.behind", wanted, projection.position().toString());
    }
  }
}
