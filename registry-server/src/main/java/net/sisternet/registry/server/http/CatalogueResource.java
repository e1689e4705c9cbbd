package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.RdfWriter;

/** The registry as linked data for catalogues and crawlers (VoID, DCAT 3). */
@Path("/.well-known/void")
public final class CatalogueResource {

  private static final List<Format> FORMATS =
      List.of(Format.TURTLE, Format.JSON_LD, Format.N_TRIPLES, Format.RDF_XML);

  private final Supplier<Descriptor> descriptor;
  private final RdfWriter writer;

  CatalogueResource(Supplier<Descriptor> descriptor, RdfWriter writer) {
    this.descriptor = descriptor;
    this.writer = writer;
  }

  /** The description. */
  @GET
  @Produces({Format.TURTLE_TYPE, Format.JSON_LD_TYPE, Format.N_TRIPLES_TYPE, Format.RDF_XML_TYPE})
  public Response read(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    Format format = Negotiation.format(headers, FORMATS);
    byte[] bytes = bytes(Catalogue.of(descriptor.get()), format);
    String tag = '"' + Digest.of(bytes).hex().substring(0, 32) + '"';
    return Conditional.response(headers, tag, bytes, format.contentType()).build();
  }

  private byte[] bytes(Graph graph, Format format) {
    if (format == Format.JSON_LD) {
      return ExpandedJsonLd.write(graph).getBytes(StandardCharsets.UTF_8);
    }
    var out = new ByteArrayOutputStream();
    writer.write(graph, format.mediaType(), out);
    return out.toByteArray();
  }
}
