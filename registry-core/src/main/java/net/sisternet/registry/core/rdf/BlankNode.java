package net.sisternet.registry.core.rdf;

/**
 * A blank node of one incoming graph. It becomes a fragment of its record before anything is
 * stored.
 *
 * @param label the label within its graph; not empty, without spaces, control characters, quotes
 *     and angle brackets
 */
public record BlankNode(String label) implements Resource {

  public BlankNode {
    if (label.isEmpty() || label.chars().anyMatch(c -> c <= 0x20 || "<>\"".indexOf(c) >= 0)) {
      throw new IllegalArgumentException("not the label of a blank node: " + label);
    }
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append("_:").append(label);
  }
}
