package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.VocabFile;
import net.sisternet.vocab.VocabFiles;

/**
 * The vocabulary for programs: its files as they are shipped, in other syntaxes, and single
 * concepts and areas.
 */
@Path("/vocab")
public final class VocabResource {

  private static final List<Format> TRIPLES =
      List.of(Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML);
  private static final String CACHE = "public, max-age=3600";

  private final Home home;
  private final Vocabulary vocabulary;

  VocabResource(Home home, Vocabulary vocabulary) {
    this.home = home;
    this.vocabulary = vocabulary;
  }

  /** What there is. */
  @GET
  @Produces(Format.JSON_TYPE)
  public Response index(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    ObjectNode index = Json.object();
    ObjectNode prefixes = index.putObject("prefixes");
    Prefixes.all().forEach(prefixes::put);
    ArrayNode files = index.putArray("files");
    for (VocabFile file : VocabFiles.all()) {
      files
          .addObject()
          .put("name", file.name())
          .put("href", Page.address(home, "vocab/" + file.name()))
          .put("iri", file.iri())
          .put("mediaType", file.mediaType());
    }
    ArrayNode kinds = index.putArray("kinds");
    for (Kind kind : Kinds.all()) {
      kinds
          .addObject()
          .put("name", kind.name())
          .put("href", Page.address(home, kind.path()))
          .put("type", kind.type())
          .put("shape", kind.shape())
          .put("frame", Page.address(home, "vocab/" + VocabFiles.frame(kind).name()));
    }
    return answer(Json.bytes(index), Format.JSON.contentType(), headers);
  }

  /** The JSON-LD context: one document, whatever is asked for. */
  @GET
  @Path("context.jsonld")
  @Produces({Format.JSON_LD_TYPE, "application/json;qs=0.8"})
  public Response context(@Context UriInfo uri, @Context HttpHeaders headers) {
    return shipped(VocabFiles.CONTEXT, uri, headers);
  }

  /** The JSON-LD frame of a kind. */
  @GET
  @Path("frames/{name}.jsonld")
  @Produces({Format.JSON_LD_TYPE, "application/json;qs=0.8"})
  public Response frame(
      @PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    Kind kind =
        Kinds.findByName(name).orElseThrow(() -> RecordStore.notFound("vocab/frames/" + name));
    return shipped(VocabFiles.frame(kind), uri, headers);
  }

  /** A file, as shipped under its own name ({@code shapes.ttl}), else as asked for. */
  @GET
  @Path("{name}")
  @Produces({"text/turtle;qs=1", Format.N_TRIPLES_TYPE, Format.RDF_XML_TYPE})
  public Response file(
      @PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    if (name.endsWith(".ttl")) {
      return VocabFiles.findByName(name)
          .map(file -> shipped(file, uri, headers))
          .orElseThrow(() -> RecordStore.notFound("vocab/" + name));
    }
    Parameters.of(uri, Parameter.OF_RECORD);
    VocabFile file = vocabulary.file(name);
    Format format = Negotiation.format(headers, TRIPLES);
    return answer(vocabulary.bytes(file, format), format.contentType(), headers);
  }

  /** A concept or a concept scheme, e.g. {@code concept/admission-open}. */
  @GET
  @Path("concept/{name}")
  @Produces({"text/turtle;qs=0.9", Format.JSON_TYPE, Format.N_TRIPLES_TYPE, Format.RDF_XML_TYPE})
  public Response concept(
      @PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    return term(VocabFiles.CONCEPTS, "snc:" + name, uri, headers);
  }

  /** An area, e.g. {@code area/lolland}. */
  @GET
  @Path("area/{name}")
  @Produces({"text/turtle;qs=0.9", Format.JSON_TYPE, Format.N_TRIPLES_TYPE, Format.RDF_XML_TYPE})
  public Response area(
      @PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    return term(VocabFiles.AREAS, "sna:" + name, uri, headers);
  }

  private Response term(VocabFile file, String compact, UriInfo uri, HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    String iri = Prefixes.findIri(compact).orElseThrow();
    Format format =
        Negotiation.format(
            headers, List.of(Format.JSON, Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML));
    Graph about =
        vocabulary.findAbout(file, iri).orElseThrow(() -> RecordStore.notFound(uri.getPath()));
    byte[] bytes =
        format == Format.JSON
            ? Json.bytes(vocabulary.json(file, iri))
            : vocabulary.bytes(about, format);
    return answer(bytes, format.contentType(), headers);
  }

  private static Response shipped(VocabFile file, UriInfo uri, HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    String type = file.mediaType();
    return answer(bytes, type.startsWith("text/") ? type + ";charset=utf-8" : type, headers);
  }

  private static Response answer(byte[] bytes, String contentType, HttpHeaders headers) {
    String tag = '"' + Digest.of(bytes).hex().substring(0, 32) + '"';
    Response response = Conditional.response(headers, tag, bytes, contentType).build();
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CACHE);
    return response;
  }
}
