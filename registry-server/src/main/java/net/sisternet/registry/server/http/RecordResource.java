package net.sisternet.registry.server.http;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kinds;

/** One record: read, changed, withdrawn. */
@Path("/{path: " + Kinds.PATHS + "}")
public final class RecordResource {

  private final Authentication authentication;
  private final RecordStore store;
  private final RecordAnswers answers;
  private final Writes writes;

  RecordResource(
      Authentication authentication, RecordStore store, RecordAnswers answers, Writes writes) {
    this.authentication = authentication;
    this.store = store;
    this.answers = answers;
    this.writes = writes;
  }

  /** The record's newest version. */
  @GET
  @Path("{slug}")
  @Produces({
    Format.JSON_TYPE,
    Format.JSON_LD_TYPE,
    Format.TURTLE_TYPE,
    Format.N_TRIPLES_TYPE,
    Format.RDF_XML_TYPE,
    Format.CSV_TYPE
  })
  public Response read(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecordIri record = store.name(path, slug);
    Parameters.of(uri, Parameter.OF_RECORD);
    return answers.newest(store.newest(record), headers);
  }

  /** Gives the record a new state, or makes it under this name. */
  @PUT
  @Path("{slug}")
  @Produces({
    Format.JSON_TYPE,
    Format.JSON_LD_TYPE,
    Format.TURTLE_TYPE,
    Format.N_TRIPLES_TYPE,
    Format.RDF_XML_TYPE
  })
  public Response change(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    RecordIri record = store.name(path, slug);
    Author author = authentication.author(headers);
    Parameters parameters = Parameters.of(uri, Parameter.OF_WRITE);
    return parameters.findChoice(Parameter.VALIDATE).isPresent()
        ? writes.check(author, record, headers, body)
        : writes.change(author, record, headers, body);
  }

  /** Withdraws the record for ever. */
  @DELETE
  @Path("{slug}")
  public Response withdraw(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecordIri record = store.name(path, slug);
    Author author = authentication.author(headers);
    Parameters.of(uri, Parameter.OF_RECORD);
    return writes.withdraw(author, record, headers);
  }
}
