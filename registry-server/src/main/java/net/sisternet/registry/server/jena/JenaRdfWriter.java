package net.sisternet.registry.server.jena;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.RdfWriter;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;

/** Writes Turtle with our prefixes, canonical N-Triples, and RDF/XML. */
public final class JenaRdfWriter implements RdfWriter {

  private static final String N_TRIPLES = "application/n-triples";
  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "text/turtle",
          RDFFormat.TURTLE_PRETTY,
          N_TRIPLES,
          RDFFormat.NTRIPLES,
          "application/rdf+xml",
          RDFFormat.RDFXML_PLAIN);

  @Override
  public Set<String> mediaTypes() {
    return FORMATS.keySet();
  }

  @Override
  public void write(Graph graph, String mediaType, OutputStream out) {
    RDFFormat format = FORMATS.get(mediaType);
    if (format == null) {
      throw new IllegalArgumentException("not one of mediaTypes(): " + mediaType);
    }
    try {
      if (mediaType.equals(N_TRIPLES)) {
        out.write(NTriples.write(graph).getBytes(StandardCharsets.UTF_8));
      } else {
        var jena = JenaTerms.toJena(graph);
        UsedPrefixes.setOn(jena);
        RDFWriter.source(jena).format(format).output(out);
      }
      out.flush();
    } catch (InvalidPropertyURIException e) {
      throw new RegistryException(
          ProblemType.NOT_ACCEPTABLE, "rdf.xml-name", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
