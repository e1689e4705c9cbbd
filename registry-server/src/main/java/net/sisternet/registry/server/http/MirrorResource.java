package net.sisternet.registry.server.http;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.vocab.Kinds;

/** The copy of a record of a sister: read here, changed only at its home. */
@Path("/mirrors/{host}/{path: " + Kinds.PATHS + "}")
public final class MirrorResource {

  private final Federation federation;
  private final RecordAnswers answers;
  private final RelationAnswers relations;

  MirrorResource(Federation federation, RecordAnswers answers, RelationAnswers relations) {
    this.federation = federation;
    this.answers = answers;
    this.relations = relations;
  }

  /** The newest version that is held. */
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
      @PathParam("host") String host,
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    SisterStatus sister = sister(host);
    return answers.copy(newest(sister, host, path, slug, uri), sister, headers);
  }

  /** What it and others state of each other. */
  @GET
  @Path("{slug}/relations")
  @Produces({Format.JSON_TYPE, Format.TURTLE_TYPE, Format.N_TRIPLES_TYPE, Format.RDF_XML_TYPE})
  public Response relations(
      @PathParam("host") String host,
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return relations.of(newest(sister(host), host, path, slug, uri), headers);
  }

  private RecordDocument newest(
      SisterStatus sister, String host, String path, String slug, UriInfo uri) {
    RecordIri record = store(sister, host).name(path, slug);
    Parameters.of(uri, Parameter.OF_RECORD);
    try {
      return store(sister, host).newest(record);
    } catch (WithdrawnException e) {
      throw e;
    } catch (RegistryException e) {
      throw e.type() == ProblemType.GONE ? notShown(sister, record) : e;
    }
  }

  /** Refused: the home is named. */
  @PUT
  @Path("{slug}")
  public Response change(
      @PathParam("host") String host,
      @PathParam("path") String path,
      @PathParam("slug") String slug) {
    return refuse(host, path, slug);
  }

  /** Refused: the home is named. */
  @POST
  @Path("{slug}")
  public Response add(
      @PathParam("host") String host,
      @PathParam("path") String path,
      @PathParam("slug") String slug) {
    return refuse(host, path, slug);
  }

  /** Refused: the home is named. */
  @DELETE
  @Path("{slug}")
  public Response withdraw(
      @PathParam("host") String host,
      @PathParam("path") String path,
      @PathParam("slug") String slug) {
    return refuse(host, path, slug);
  }

  private Response refuse(String host, String path, String slug) {
    SisterStatus sister = sister(host);
    RecordIri record = store(sister, host).name(path, slug);
    throw new RegistryException(
        ProblemType.FOREIGN,
        "http.foreign",
        Sisters.copyPath(sister.home(), record),
        sister.accepted().name(),
        record.value());
  }

  private static RegistryException notShown(SisterStatus sister, RecordIri record) {
    return new RegistryException(
        ProblemType.NOT_FOUND, "http.not-shown", record.value(), sister.accepted().name());
  }

  private SisterStatus sister(String host) {
    return federation.findByHost(host).orElseThrow(() -> noMirror(host));
  }

  private RecordStore store(SisterStatus sister, String host) {
    RecordHeads heads = federation.findHeads(sister.home()).orElseThrow(() -> noMirror(host));
    return new RecordStore(sister.home(), heads);
  }

  private static RegistryException noMirror(String host) {
    return new RegistryException(ProblemType.NOT_FOUND, "http.no-mirror", Printable.of(host));
  }
}
