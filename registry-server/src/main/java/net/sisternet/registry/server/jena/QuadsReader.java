package net.sisternet.registry.server.jena;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads N-Quads as graphs, one after another, holding one graph in memory at a time. The quads of a
 * graph must stand together, as an export writes them.
 */
public final class QuadsReader {

  private QuadsReader() {}

  /**
   * Gives each named graph to {@code each}, in the order of the stream.
   *
   * @throws RegistryException of type {@code MALFORMED} where the stream is no N-Quads; the graphs
   *     before have been given then
   */
  public static void read(InputStream in, BiConsumer<Iri, Graph> each) {
    try {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .checking(true)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new Graphs(each));
    } catch (RiotException e) {
      throw new RegistryException(
          ProblemType.MALFORMED, "rdf.quads", String.valueOf(e.getMessage()));
    }
  }

  /** Gathers quads until the next graph begins. */
  private static final class Graphs extends StreamRDFBase {

    private final BiConsumer<Iri, Graph> each;
    private final List<Triple> triples = new ArrayList<>();
    private JenaTerms.DocumentTerms terms = new JenaTerms.DocumentTerms();
    private String name = "";

    Graphs(BiConsumer<Iri, Graph> each) {
      this.each = each;
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph() || !quad.getGraph().isURI()) {
        throw new RiotException("a statement outside a named graph");
      }
      String graph = quad.getGraph().getURI();
      if (!graph.equals(name)) {
        give();
        name = graph;
      }
      triples.add(
          new Triple(
              terms.resource(quad.getSubject()),
              terms.iri(quad.getPredicate().getURI()),
              terms.term(quad.getObject())));
    }

    @Override
    public void triple(org.apache.jena.graph.Triple triple) {
      throw new RiotException("a statement outside a named graph");
    }

    @Override
    public void finish() {
      give();
    }

    private void give() {
      if (!triples.isEmpty()) {
        each.accept(JenaTerms.iri(name), new Graph(triples));
        triples.clear();
        terms = new JenaTerms.DocumentTerms();
      }
    }
  }
}
