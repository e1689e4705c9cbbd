package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kinds;

/** The relations of a record. */
@Path("/{path: " + Kinds.PATHS + "}")
public final class RelationResource {

  private final RecordStore store;
  private final RelationAnswers answers;

  RelationResource(RecordStore store, RelationAnswers answers) {
    this.store = store;
    this.answers = answers;
  }

  /** What it and others state of each other. */
  @GET
  @Path("{slug}/relations")
  @Produces({Format.JSON_TYPE, Format.TURTLE_TYPE, Format.N_TRIPLES_TYPE, Format.RDF_XML_TYPE})
  public Response read(
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecordIri record = store.name(path, slug);
    Parameters.of(uri, Parameter.OF_RECORD);
    return answers.of(store.newest(record), headers);
  }
}
