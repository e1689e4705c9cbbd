package net.sisternet.registry.server.jena;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Term;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.StrMaxLengthConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMaxInclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMinInclusiveConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitorBase;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * One constraint as a rule. Constraints that are not named here stay unclear; what a literal means
 * is told only for plain numbers, and otherwise left to the validator. One thread.
 */
final class ConstraintRules extends ConstraintVisitorBase {

  /** Since Jena 5.4 a direction may follow a language after these. */
  private static final String DIRECTION = "--";

  private final ShapeRules shapes;
  private final JenaTerms.DocumentTerms terms = new JenaTerms.DocumentTerms();
  private ValuesRule rule = ValuesRule.UNKNOWN;

  private ConstraintRules(ShapeRules shapes) {
    this.shapes = shapes;
  }

  static ValuesRule of(Constraint constraint, ShapeRules shapes) {
    var visitor = new ConstraintRules(shapes);
    constraint.visit(visitor);
    return visitor.rule;
  }

  private void each(Rule value) {
    rule = ValuesRule.each(value);
  }

  @Override
  public void visit(MinCount it) {
    int least = it.getMinCount();
    rule = (thing, values, facts) -> Verdict.of(values.size() >= least);
  }

  @Override
  public void visit(MaxCount it) {
    int most = it.getMaxCount();
    rule = (thing, values, facts) -> Verdict.of(values.size() <= most);
  }

  @Override
  public void visit(HasValueConstraint it) {
    Term wanted = terms.term(it.getValue());
    rule = (thing, values, facts) -> told(values.contains(wanted), wanted);
  }

  @Override
  public void visit(InConstraint it) {
    Set<Term> allowed = new HashSet<>();
    it.getValues().forEach(value -> allowed.add(terms.term(value)));
    each((value, facts) -> told(allowed.contains(value), value));
  }

  /** Two IRIs are the same or not; literals that are not the same may have the same value. */
  private static Verdict told(boolean same, Term term) {
    return term instanceof Iri ? Verdict.of(same) : Verdict.atLeast(same);
  }

  @Override
  public void visit(NodeKindConstraint it) {
    each(
        (value, facts) ->
            Verdict.of(
                value instanceof Iri
                    ? it.isCanBeIRI()
                    : value instanceof BlankNode ? it.isCanBeBlankNode() : it.isCanBeLiteral()));
  }

  @Override
  public void visit(DatatypeConstraint it) {
    each(
        (value, facts) -> {
          if (!(value instanceof Literal literal)) {
            return Verdict.BREAKS;
          }
          return literal.language().contains(DIRECTION)
              ? Verdict.UNCLEAR
              : Verdict.of(
                  literal.datatype().equals(it.getDatatypeURI())
                      && it.getRDFDatatype().isValid(literal.lexical()));
        });
  }

  @Override
  public void visit(ClassConstraint it) {
    Iri type = new Iri(it.getExpectedClass().getURI());
    each((value, facts) -> Verdict.atLeast(facts.objects(value, NTriples.RDF_TYPE).contains(type)));
  }

  @Override
  public void visit(StrMaxLengthConstraint it) {
    each(
        (value, facts) ->
            Verdict.atLeast(
                !(value instanceof BlankNode) && text(value).length() <= it.getMaxLength()));
  }

  @Override
  public void visit(PatternConstraint it) {
    int flags = RegexEngine.makeMask(Objects.requireNonNullElse(it.getFlagsStr(), ""));
    Pattern pattern = Pattern.compile(it.getPattern(), flags);
    each(
        (value, facts) ->
            Verdict.of(!(value instanceof BlankNode) && pattern.matcher(text(value)).find()));
  }

  private static String text(Term term) {
    return term instanceof Literal literal
        ? literal.lexical()
        : term instanceof Iri iri ? iri.value() : "";
  }

  @Override
  public void visit(UniqueLangConstraint it) {
    rule =
        (thing, values, facts) -> {
          var seen = new HashSet<String>();
          for (Term value : values) {
            String language = value instanceof Literal literal ? literal.language() : "";
            if (!language.isEmpty() && !(seen.add(language) && !language.contains(DIRECTION))) {
              return Verdict.UNCLEAR;
            }
          }
          return Verdict.KEEPS;
        };
  }

  @Override
  public void visit(ValueMinInclusiveConstraint it) {
    range(it.getNodeValue().asNode(), (limit, value) -> limit.compareTo(value) <= 0);
  }

  @Override
  public void visit(ValueMaxInclusiveConstraint it) {
    range(it.getNodeValue().asNode(), (limit, value) -> limit.compareTo(value) >= 0);
  }

  private void range(Node limit, BiPredicate<BigDecimal, BigDecimal> order) {
    PlainNumber.find(terms.term(limit))
        .ifPresent(
            it ->
                each(
                    (value, facts) ->
                        Verdict.atLeast(
                            PlainNumber.find(value).filter(v -> order.test(it, v)).isPresent())));
  }

  @Override
  public void visit(LessThanOrEqualsConstraint it) {
    String other = it.getValue().getURI();
    rule =
        (thing, values, facts) ->
            Verdict.atLeast(
                facts.objects(thing, other).stream()
                    .allMatch(
                        most -> values.stream().allMatch(v -> PlainNumber.isInOrder(v, most))));
  }

  @Override
  public void visit(DisjointConstraint it) {
    String other = it.getValue().getURI();
    rule =
        (thing, values, facts) ->
            Verdict.atLeast(facts.objects(thing, other).stream().noneMatch(values::contains));
  }

  @Override
  public void visit(ShNode it) {
    each(shapes.of(it.getOther()));
  }

  @Override
  public void visit(ShNot it) {
    Rule other = shapes.of(it.getOther());
    each((value, facts) -> other.of(value, facts).not());
  }

  @Override
  public void visit(ShAnd it) {
    each(Rule.all(it.getOthers().stream().map(shapes::of).toList()));
  }

  @Override
  public void visit(ShOr it) {
    List<Rule> others = it.getOthers().stream().map(shapes::of).toList();
    each((value, facts) -> anyOf(others, value, facts));
  }

  private static Verdict anyOf(List<Rule> rules, Term value, Facts facts) {
    Verdict verdict = Verdict.BREAKS;
    for (Rule other : rules) {
      verdict = verdict.or(other.of(value, facts));
      if (verdict == Verdict.KEEPS) {
        return verdict;
      }
    }
    return verdict;
  }

  @Override
  public void visit(ShXone it) {
    List<Rule> others = it.getOthers().stream().map(shapes::of).toList();
    each(
        (value, facts) ->
            Verdict.between(1, 1, others.stream().map(other -> other.of(value, facts)).toList()));
  }

  @Override
  public void visit(QualifiedValueShape it) {
    if (!it.qDisjoint()) {
      Rule counted = shapes.of(it.getSub());
      int most = it.qMax() < 0 ? Integer.MAX_VALUE : it.qMax();
      rule =
          (thing, values, facts) ->
              Verdict.between(
                  it.qMin(), most, values.stream().map(v -> counted.of(v, facts)).toList());
    }
  }
}
