package net.sisternet.registry.core.rdf;

/** One statement. */
public record Triple(Resource subject, Iri predicate, Term object) {

  /** The canonical N-Triples line, without its line end. */
  public String toNTriples() {
    var out = new StringBuilder();
    writeTo(out);
    return out.toString();
  }

  /** Appends what {@link #toNTriples} says. */
  void writeTo(StringBuilder out) {
    subject.writeTo(out);
    out.append(' ');
    predicate.writeTo(out);
    out.append(' ');
    object.writeTo(out);
    out.append(" .");
  }
}
