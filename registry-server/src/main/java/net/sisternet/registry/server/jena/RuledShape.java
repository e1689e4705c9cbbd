package net.sisternet.registry.server.jena;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.rdf.Term;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;

/** A node shape and its parts as rules. Any thread. */
final class RuledShape {

  private final Shape shape;
  private final Rule own;
  private final Map<PropertyShape, Rule> properties = new LinkedHashMap<>();

  private RuledShape(Shape shape, Rule own) {
    this.shape = shape;
    this.own = own;
  }

  static RuledShape of(Shape shape, ShapeRules rules) {
    var ruled = new RuledShape(shape, rules.ofConstraints(shape));
    shape.getPropertyShapes().forEach(it -> ruled.properties.put(it, rules.of(it)));
    return ruled;
  }

  /** The parts of which the validator must say what is wrong, if anything is. */
  List<? extends Shape> open(Term thing, Facts facts) {
    if (own.of(thing, facts) != Verdict.KEEPS) {
      return List.of(shape);
    }
    return properties.entrySet().stream()
        .filter(it -> it.getValue().of(thing, facts) != Verdict.KEEPS)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuledShape ruled && ruled.shape.equals(shape);
  }

  @Override
  public int hashCode() {
    return shape.hashCode();
  }
}
