package net.sisternet.registry.core.rdf;

/** One statement. */
public record Triple(Resource subject, Iri predicate, Term object) {

  /** The canonical N-Triples line, without its line end. */
  public String toNTriples() {
    var out = new StringBuilder();
    writeTo(out, object.toNTriples());
    return out.toString();
  }

  /** Appends what {@link #toNTriples} says, with what its object's says. */
  void writeTo(StringBuilder out, String writtenObject) {
    subject.writeTo(out);
    out.append(' ');
    predicate.writeTo(out);
    out.append(' ').append(writtenObject).append(" .");
  }
}
