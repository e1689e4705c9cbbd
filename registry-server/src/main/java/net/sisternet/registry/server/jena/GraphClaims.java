package net.sisternet.registry.server.jena;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.relations.EventFinder;
import net.sisternet.registry.core.relations.Relations;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** What records state of others, read from their graphs. */
public final class GraphClaims implements ClaimFinder, EventFinder {

  private static final int MOST = 300;
  private static final Node ORGANIZER = NodeFactory.createURI(SchemaOrg.ORGANIZER);
  private static final Node START = NodeFactory.createURI(SchemaOrg.START_DATE);
  private static final Node END = NodeFactory.createURI(SchemaOrg.END_DATE);
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

  @Override
  public List<Held> heldBy(RecordIri network) {
    return projection.hold(
        PATIENCE, dataset -> Txn.calculateRead(dataset, () -> events(network, dataset)));
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
    return findRecord(quad)
        .map(by -> new Claimed(by, quad.getPredicate().getURI()))
        .filter(it -> Relations.isOf(it.by(), new Iri(quad.getSubject().getURI()), it.property()));
  }

  /** The record in whose graph it stands; empty if that is none, or it is said of no name. */
  private static Optional<RecordIri> findRecord(Quad quad) {
    return Stream.of(quad.getGraph())
        .filter(Node::isURI)
        .filter(graph -> quad.getSubject().isURI())
        .map(Node::getURI)
        .filter(name -> RecordIri.isSlug(name.substring(name.lastIndexOf('/') + 1)))
        .map(RecordIri::new)
        .findFirst();
  }

  private static List<Held> events(RecordIri network, DatasetGraph dataset) {
    Node thing = NodeFactory.createURI(network.thing().value());
    return dataset.stream(Node.ANY, Node.ANY, ORGANIZER, thing)
        .limit(MOST)
        .flatMap(quad -> findEvent(quad, dataset).stream())
        .toList();
  }

  /** Empty for what is only a part of another record, such as a series of meetings. */
  private static Optional<Held> findEvent(Quad quad, DatasetGraph dataset) {
    return findRecord(quad)
        .filter(it -> it.path().equals(Kinds.EVENT.path()))
        .filter(it -> it.thing().value().equals(quad.getSubject().getURI()))
        .map(it -> new Held(it, findDate(quad, START, dataset), findDate(quad, END, dataset)));
  }

  private static Optional<PartialDate> findDate(Quad quad, Node property, DatasetGraph dataset) {
    return dataset.stream(quad.getGraph(), quad.getSubject(), property, Node.ANY)
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .flatMap(date -> date(date.getLiteralLexicalForm()))
        .findFirst();
  }

  private static Stream<PartialDate> date(String text) {
    try {
      return Stream.of(new PartialDate(text));
    } catch (RegistryException none) {
      return Stream.empty();
    }
  }
}
