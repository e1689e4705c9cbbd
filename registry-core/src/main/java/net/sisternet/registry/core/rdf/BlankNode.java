package net.sisternet.registry.core.rdf;

/**
 * A blank node of one incoming graph. It becomes a fragment of its record before anything is
 * stored.
 *
 * @param label the label within its graph
 */
public record BlankNode(String label) implements Resource {

  @Override
  public String toNTriples() {
    return "_:" + label;
  }
}
