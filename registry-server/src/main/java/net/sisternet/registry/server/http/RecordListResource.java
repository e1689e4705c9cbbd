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
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** The records of one kind: found by words and filters, and new ones taken in. */
@Path("/{path: " + Kinds.PATHS + "}")
public final class RecordListResource {

  private final Authentication authentication;
  private final Searches searches;
  private final Writes writes;

  RecordListResource(Authentication authentication, Searches searches, Writes writes) {
    this.authentication = authentication;
    this.searches = searches;
    this.writes = writes;
  }

  /** A page of records. */
  @GET
  @Produces({
    Format.JSON_TYPE,
    Format.JSON_LD_TYPE,
    Format.TURTLE_TYPE,
    Format.N_TRIPLES_TYPE,
    Format.RDF_XML_TYPE,
    Format.CSV_TYPE,
    Format.ATOM_TYPE
  })
  public Response find(
      @PathParam("path") String path, @Context UriInfo uri, @Context HttpHeaders headers) {
    Kind kind = RecordStore.kind(path);
    return searches.answer(Parameters.of(uri, Parameter.OF_LIST), Optional.of(kind), uri, headers);
  }

  /** Takes in a new record. */
  @POST
  @Produces({
    Format.JSON_TYPE,
    Format.JSON_LD_TYPE,
    Format.TURTLE_TYPE,
    Format.N_TRIPLES_TYPE,
    Format.RDF_XML_TYPE
  })
  public Response publish(
      @PathParam("path") String path,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    Kind kind = RecordStore.kind(path);
    Author author = authentication.author(headers);
    Parameters parameters = Parameters.of(uri, Parameter.OF_WRITE);
    return parameters.findChoice(Parameter.VALIDATE).isPresent()
        ? writes.checkNew(author, kind, headers, body)
        : writes.publishNew(author, kind, headers, body);
  }
}
