package net.sisternet.registry.server.jena;

import java.util.List;
import net.sisternet.registry.core.rdf.Term;

/** A rule for one thing or value. Any thread. */
@FunctionalInterface
interface Rule {

  /** A rule that only the validator knows. */
  Rule UNKNOWN = (term, facts) -> Verdict.UNCLEAR;

  Verdict of(Term term, Facts facts);

  /** All of {@code rules}. */
  static Rule all(List<Rule> rules) {
    return (term, facts) -> {
      Verdict verdict = Verdict.KEEPS;
      for (Rule rule : rules) {
        verdict = verdict.and(rule.of(term, facts));
        if (verdict == Verdict.BREAKS) {
          return verdict;
        }
      }
      return verdict;
    };
  }
}
