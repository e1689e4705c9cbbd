package net.sisternet.registry.server.jena;

import java.util.List;

/** Whether a thing keeps a rule, as far as that can be told without Jena's validator. */
enum Verdict {
  KEEPS,
  BREAKS,
  /** The validator has to say. */
  UNCLEAR;

  static Verdict of(boolean keeps) {
    return keeps ? KEEPS : BREAKS;
  }

  /** What is certain where it keeps the rule; the validator has to say where it does not. */
  static Verdict atLeast(boolean keeps) {
    return keeps ? KEEPS : UNCLEAR;
  }

  Verdict not() {
    return switch (this) {
      case KEEPS -> BREAKS;
      case BREAKS -> KEEPS;
      case UNCLEAR -> UNCLEAR;
    };
  }

  /** Of two rules that must both be kept. */
  Verdict and(Verdict other) {
    if (this == BREAKS || other == BREAKS) {
      return BREAKS;
    }
    return this == KEEPS ? other : this;
  }

  /** Of two rules of which one must be kept. */
  Verdict or(Verdict other) {
    return not().and(other.not()).not();
  }

  /** Whether so many of {@code verdicts} keep their rule, both ends included. */
  static Verdict between(int least, int most, List<Verdict> verdicts) {
    long certain = verdicts.stream().filter(it -> it == KEEPS).count();
    long possible = verdicts.stream().filter(it -> it != BREAKS).count();
    if (certain >= least && possible <= most) {
      return KEEPS;
    }
    return possible < least || certain > most ? BREAKS : UNCLEAR;
  }
}
