package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.vocab.Skos;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * Shapes as rules on the core's graphs. A rule says {@link Verdict#KEEPS} only where Jena's
 * validator would find nothing, and {@link Verdict#BREAKS} only where it would; in all other cases
 * it is unclear. One thread.
 */
final class ShapeRules {

  private final IdentityHashMap<Shape, Rule> known = new IdentityHashMap<>();

  /** The rule that a thing keeps {@code shape} and all that hangs on it. */
  Rule of(Shape shape) {
    Rule rule = known.get(shape);
    if (rule == null) {
      known.put(shape, Rule.UNKNOWN);
      rule = make(shape);
      known.put(shape, rule);
    }
    return rule;
  }

  /** Only what stands at the node shape itself, without its properties. */
  Rule ofConstraints(Shape shape) {
    var rules = new ArrayList<Rule>();
    for (Constraint constraint : shape.getConstraints()) {
      ValuesRule rule = ConstraintRules.of(constraint, this);
      rules.add((term, facts) -> rule.of(term, List.of(term), facts));
    }
    return Rule.all(rules);
  }

  private Rule make(Shape shape) {
    if (shape.deactivated()) {
      return Rule.all(List.of());
    }
    return shape instanceof PropertyShape property ? ofProperty(property) : ofNode(shape);
  }

  private Rule ofNode(Shape shape) {
    var rules = new ArrayList<>(List.of(ofConstraints(shape)));
    shape.getPropertyShapes().forEach(property -> rules.add(of(property)));
    return Rule.all(rules);
  }

  private Rule ofProperty(PropertyShape shape) {
    var rules = new ArrayList<ValuesRule>();
    for (Constraint constraint : shape.getConstraints()) {
      rules.add(ConstraintRules.of(constraint, this));
    }
    for (PropertyShape nested : shape.getPropertyShapes()) {
      rules.add(ValuesRule.each(of(nested)));
    }
    return ofValues(shape.getPath(), rules);
  }

  private static Rule ofValues(Path path, List<ValuesRule> rules) {
    if (path instanceof P_Link link) {
      String predicate = link.getNode().getURI();
      return (term, facts) -> all(rules, term, facts.objects(term, predicate), facts);
    }
    if (path instanceof P_Inverse inverse
        && inverse.getSubPath() instanceof P_Link link
        && !link.getNode().getURI().equals(Skos.IN_SCHEME)) {
      String predicate = link.getNode().getURI();
      return (term, facts) -> all(rules, term, facts.subjects(predicate, term), facts);
    }
    return Rule.UNKNOWN;
  }

  private static Verdict all(List<ValuesRule> rules, Term thing, List<Term> values, Facts facts) {
    Verdict verdict = Verdict.KEEPS;
    for (ValuesRule rule : rules) {
      verdict = verdict.and(rule.of(thing, values, facts));
    }
    return verdict;
  }
}
