package net.sisternet.registry.server.jena;

import java.util.List;
import net.sisternet.registry.core.rdf.Term;

/** A rule for all values of one property of a thing. Any thread. */
@FunctionalInterface
interface ValuesRule {

  /** A rule that only the validator knows. */
  ValuesRule UNKNOWN = (thing, values, facts) -> Verdict.UNCLEAR;

  Verdict of(Term thing, List<Term> values, Facts facts);

  /** Each value keeps {@code rule}. */
  static ValuesRule each(Rule rule) {
    return (thing, values, facts) -> {
      Verdict verdict = Verdict.KEEPS;
      for (Term value : values) {
        verdict = verdict.and(rule.of(value, facts));
      }
      return verdict;
    };
  }
}
