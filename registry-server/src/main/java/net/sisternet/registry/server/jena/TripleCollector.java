package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Collects what a Jena parser sends as triples of the core. */
final class TripleCollector extends StreamRDFBase {

  private final List<Triple> triples = new ArrayList<>();
  private final JenaTerms.DocumentTerms terms;

  /**
   * @param known IRIs that need not be checked
   */
  TripleCollector(KnownIris known) {
    this.terms = new JenaTerms.DocumentTerms(known::checked);
  }

  @Override
  public void triple(org.apache.jena.graph.Triple triple) {
    triples.add(
        new Triple(
            terms.resource(triple.getSubject()),
            terms.iri(triple.getPredicate().getURI()),
            terms.term(triple.getObject())));
  }

  @Override
  public void quad(Quad quad) {
    throw new RegistryException(ProblemType.MALFORMED, "rdf.named-graph");
  }

  Graph graph() {
    return new Graph(triples);
  }
}
