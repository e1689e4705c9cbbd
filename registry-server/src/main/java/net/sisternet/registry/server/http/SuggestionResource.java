package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.suggestions.ReceivedSuggestions;
import net.sisternet.registry.core.suggestions.SisterMail;
import net.sisternet.registry.core.wire.SuggestionJson;

/**
 * Where sisters send what their visitors suggest, and ask what became of it. A signature by a key
 * that is pinned takes the place of a token.
 */
@Path(CarriedSuggestion.PATH)
public final class SuggestionResource {

  private static final Set<String> READABLE = Set.of(Format.JSON.mediaType());

  private final Home home;
  private final SisterMail mail;
  private final ReceivedSuggestions received;

  public SuggestionResource(Home home, SisterMail mail, ReceivedSuggestions received) {
    this.home = home;
    this.mail = mail;
    this.received = received;
  }

  /** Takes in a suggestion; the same one again does nothing more. */
  @POST
  @Produces(Format.JSON_TYPE)
  public Response receive(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body) {
    Parameters.of(uri, Parameter.OF_RECORD);
    byte[] bytes = RequestBody.read(headers, body, READABLE).bytes();
    if (bytes.length > CarriedSuggestion.LARGEST) {
      throw new RegistryException(
          ProblemType.TOO_LARGE, "http.too-large", CarriedSuggestion.LARGEST);
    }
    CarriedSuggestion suggestion = read(bytes);
    List<String> signatures = headers.getRequestHeader(CarriedSuggestion.SIGNATURE);
    String signature = signatures == null ? "" : String.join(",", signatures).strip();
    boolean known = received.find(suggestion.id()).isPresent();
    SuggestionReceipt receipt = mail.receive(suggestion, bytes, signature);
    return answer(known ? Response.ok() : Response.created(URI.create(address(receipt))), receipt);
  }

  /** What became of a suggestion, for whoever knows its id. */
  @GET
  @Path("{id}")
  @Produces(Format.JSON_TYPE)
  public Response read(@PathParam("id") String id, @Context UriInfo uri) {
    Parameters.of(uri, Parameter.OF_RECORD);
    return Optional.of(id)
        .filter(it -> it.matches(CarriedSuggestion.ID))
        .flatMap(received::find)
        .map(it -> answer(Response.ok(), it))
        .orElseThrow(() -> new RegistryException(ProblemType.NOT_FOUND, "suggestion.unknown"));
  }

  /** What is wrong with it is the sender's to mend. */
  private static CarriedSuggestion read(byte[] body) {
    try {
      return SuggestionJson.read(body);
    } catch (RegistryException broken) {
      throw new RegistryException(ProblemType.MALFORMED, broken.detail(), broken.fields());
    }
  }

  private String address(SuggestionReceipt receipt) {
    return home.base() + CarriedSuggestion.PATH + '/' + receipt.id();
  }

  private Response answer(Response.ResponseBuilder response, SuggestionReceipt receipt) {
    return response
        .entity(SuggestionJson.write(receipt, home).getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
