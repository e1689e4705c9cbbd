package net.sisternet.registry.server.jena;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * Literals in the form in which TDB2 gives them back. It keeps small values in the index itself,
 * and 0.50 under another key than 0.5, but tells both as 0.5: what goes in as 0.50 could never be
 * found and deleted again.
 */
final class StoredForm {

  private StoredForm() {}

  static Triple of(Triple triple) {
    Node object = of(triple.getObject());
    return object.equals(triple.getObject())
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), object);
  }

  /** Passes quads on to {@code to} in that form. */
  static StreamRDF to(StreamRDF to) {
    return new StreamRDFWrapper(to) {
      @Override
      public void quad(Quad quad) {
        super.quad(Quad.create(quad.getGraph(), of(quad.asTriple())));
      }
    };
  }

  private static Node of(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    NodeId inline = NodeIdInline.inline(node);
    return inline == null ? node : NodeIdInline.extract(inline);
  }
}
