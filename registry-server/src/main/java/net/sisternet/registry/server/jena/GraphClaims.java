package net.sisternet.registry.server.jena;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.relations.Relations;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** What records state of others, read from their graphs. */
public final class GraphClaims implements ClaimFinder {

  private static final int MOST = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final GraphProjection projection;

  public GraphClaims(GraphProjection projection) {
    this.projection = projection;
  }

  @Override
  public List<Claimed> of(RecordIri record) {
    return projection.hold(
        PATIENCE, dataset -> Txn.calculateRead(dataset, () -> claims(record, dataset)));
  }

  private static List<Claimed> claims(RecordIri record, DatasetGraph dataset) {
    Node thing = NodeFactory.createURI(record.thing().value());
    return Relations.properties().stream()
        .flatMap(
            property ->
                dataset.stream(Node.ANY, Node.ANY, NodeFactory.createURI(property), thing)
                    .limit(MOST))
        .flatMap(quad -> findClaim(quad).stream())
        .filter(claim -> !claim.by().equals(record))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Empty for what stands in no record's graph, or is said of a thing of somebody else. */
  private static Optional<Claimed> findClaim(Quad quad) {
    return Stream.of(quad.getGraph())
        .filter(Node::isURI)
        .filter(graph -> quad.getSubject().isURI())
        .map(Node::getURI)
        .filter(name -> RecordIri.isSlug(name.substring(name.lastIndexOf('/') + 1)))
        .map(RecordIri::new)
        .map(by -> new Claimed(by, quad.getPredicate().getURI()))
        .filter(it -> Relations.isOf(it.by(), new Iri(quad.getSubject().getURI()), it.property()))
        .findFirst();
  }
}
