package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** A search across all kinds. */
@Path("/search")
public final class SearchResource {

  private final Searches searches;

  SearchResource(Searches searches) {
    this.searches = searches;
  }

  /** A page of records of any kind. */
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
  public Response find(@Context UriInfo uri, @Context HttpHeaders headers) {
    return searches.answer(Parameters.of(uri, Parameter.OF_SEARCH), Optional.empty(), uri, headers);
  }
}
