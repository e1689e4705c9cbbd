package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.vocab.Kinds;

/** What happened to a record: its versions, newest first, and each of them. */
@Path("/{path: " + Kinds.PATHS + "}")
public final class HistoryResource {

  private final Home home;
  private final RecordHeads heads;
  private final RecordStore store;
  private final RecordAnswers answers;
  private final HistoryRepresentations representations;

  HistoryResource(
      Home home,
      RecordHeads heads,
      RecordStore store,
      RecordAnswers answers,
      HistoryRepresentations representations) {
    this.home = home;
    this.heads = heads;
    this.store = store;
    this.answers = answers;
    this.representations = representations;
  }

  /** The versions of a record, newest first; a withdrawn record has them too. */
  @GET
  @Path("{slug}/history")
  @Produces({
    Format.JSON_TYPE,
    Format.JSON_LD_TYPE,
    Format.TURTLE_TYPE,
    Format.N_TRIPLES_TYPE,
    Format.RDF_XML_TYPE
  })
  public Response history(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecordIri record = store.name(path, slug);
    Parameters parameters = Parameters.of(uri, Parameter.OF_HISTORY);
    RecordHead head = store.head(record);
    int limit =
        parameters
            .findNumber(Parameter.LIMIT, FindRequest.LARGEST_LIMIT)
            .map(Long::intValue)
            .orElse(FindRequest.DEFAULT_LIMIT);
    RecordVersion before =
        new RecordVersion(
            parameters
                .findNumber(Parameter.CURSOR, Long.MAX_VALUE)
                .orElse(head.version().next().value()));
    List<LogEntry> entries = heads.history(record, before, limit);
    Optional<String> next =
        entries.stream()
            .reduce((newer, older) -> older)
            .map(oldest -> oldest.entry().version())
            .filter(last -> last.compareTo(RecordVersion.FIRST) > 0)
            .map(last -> Page.with(home, uri, Parameter.CURSOR, last.toString()));
    return answer(record, entries, next, headers);
  }

  /** One version of a record. */
  @GET
  @Path("{slug}/history/{version}")
  @Produces({
    Format.JSON_TYPE,
    Format.JSON_LD_TYPE,
    Format.TURTLE_TYPE,
    Format.N_TRIPLES_TYPE,
    Format.RDF_XML_TYPE,
    Format.CSV_TYPE
  })
  public Response version(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @PathParam("version") String version,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecordIri record = store.name(path, slug);
    Parameters.of(uri, Parameter.OF_RECORD);
    return answers.version(store.version(record, version), headers);
  }

  private Response answer(
      RecordIri record, List<LogEntry> entries, Optional<String> next, HttpHeaders headers) {
    Format format = Negotiation.format(headers, Format.WITHOUT_TABLE);
    byte[] bytes = representations.bytes(record, entries, next, format);
    String tag = '"' + Digest.of(bytes).hex().substring(0, 32) + '"';
    Response.ResponseBuilder response =
        Conditional.response(headers, tag, bytes, format.contentType());
    next.ifPresent(page -> response.header("Link", RecordAnswers.link(page, "next", "")));
    return response
        .header("Link", RecordAnswers.link(record.value(), "latest-version", ""))
        .build();
  }
}
