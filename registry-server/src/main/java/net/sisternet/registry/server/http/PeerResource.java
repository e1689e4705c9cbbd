package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Introductions;
import net.sisternet.registry.core.sisters.Invitation;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.Preview;
import net.sisternet.registry.core.sisters.SisterKeeper;

/**
 * What an operator decides about sisters: accepted after a look, paused, shown in part, removed.
 * The server notices within a second, like what is decided on the command line.
 */
@Path("/peers")
public final class PeerResource {

  private final Home home;
  private final Authentication authentication;
  private final SisterKeeper keeper;

  /** To look at a registry takes its whole log: one at a time. */
  private final Semaphore looking = new Semaphore(1);

  PeerResource(Home home, Authentication authentication, SisterKeeper keeper) {
    this.home = home;
    this.authentication = authentication;
    this.keeper = keeper;
  }

  /** Accepts a registry as a sister, or says what that would bring. */
  @POST
  @Produces(Format.JSON_TYPE)
  public Response accept(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body) {
    authentication.need(Role.OPERATOR, headers);
    boolean storing =
        Parameters.of(uri, Parameter.OF_WRITE).findChoice(Parameter.VALIDATE).isEmpty();
    Invitation invitation = PeerBody.invitation(headers, body, storing);
    Introductions.Met met = keeper.meet(invitation);
    if (!storing) {
      return answer(Response.ok(), look(met, Negotiation.language(headers)));
    }
    keeper.accept(met.sister());
    URI address = URI.create(home.base() + "/peers/" + MirrorAddress.host(met.sister().home()));
    return accepted(Response.created(address), met.sister());
  }

  /** What is decided about one sister. */
  @GET
  @Path("{host}")
  @Produces(Format.JSON_TYPE)
  public Response read(
      @PathParam("host") String host, @Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    AcceptedSister sister = keeper.knownByHost(Printable.of(host));
    byte[] bytes = Json.bytes(PeerJson.accepted(home, sister));
    return Conditional.response(headers, tag(sister), bytes, Format.JSON.contentType()).build();
  }

  /** Pauses a sister, follows it again, or shows other records of it. */
  @PATCH
  @Path("{host}")
  @Produces(Format.JSON_TYPE)
  public Response change(
      @PathParam("host") String host,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    authentication.need(Role.OPERATOR, headers);
    Parameters.of(uri, Parameter.OF_RECORD);
    AcceptedSister sister = unchanged(host, headers);
    PeerBody.Change change = PeerBody.change(headers, body);
    return accepted(
        Response.ok(), keeper.change(sister.home(), change.standing(), change.selection()));
  }

  /** Forgets a sister and its copy. */
  @DELETE
  @Path("{host}")
  public Response remove(
      @PathParam("host") String host, @Context UriInfo uri, @Context HttpHeaders headers) {
    authentication.need(Role.OPERATOR, headers);
    Parameters.of(uri, Parameter.OF_RECORD);
    keeper.remove(unchanged(host, headers).home());
    return Response.noContent().build();
  }

  private ObjectNode look(Introductions.Met met, Locale language) {
    if (!looking.tryAcquire()) {
      throw new RegistryException(ProblemType.UNAVAILABLE, "sister.busy");
    }
    try {
      Preview preview = keeper.preview(met.sister(), (reached, target) -> {});
      return PeerJson.met(home, met, preview, language);
    } finally {
      looking.release();
    }
  }

  /** The sister, if it is as {@code If-Match} has it; who does not say so means it as it is. */
  private AcceptedSister unchanged(String host, HttpHeaders headers) {
    AcceptedSister sister = keeper.knownByHost(Printable.of(host));
    List<String> given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
    String wanted = given == null ? "*" : String.join(", ", given).strip();
    if (!wanted.equals("*") && !List.of(wanted.split("\\s*,\\s*")).contains(tag(sister))) {
      throw new RegistryException(ProblemType.STALE, "sister.changed", sister.home().base());
    }
    return sister;
  }

  private Response accepted(Response.ResponseBuilder response, AcceptedSister sister) {
    return answer(response.header(HttpHeaders.ETAG, tag(sister)), PeerJson.accepted(home, sister));
  }

  private static Response answer(Response.ResponseBuilder response, ObjectNode json) {
    return response
        .entity(Json.bytes(json))
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
        .build();
  }

  private String tag(AcceptedSister sister) {
    byte[] bytes = Json.bytes(PeerJson.accepted(home, sister));
    return '"' + Digest.of(bytes).hex().substring(0, 32) + '"';
  }
}
