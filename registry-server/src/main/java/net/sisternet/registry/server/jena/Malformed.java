package net.sisternet.registry.server.jena;

import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** Refusals of documents that break their syntax. */
final class Malformed {

  private static final int LONGEST_MESSAGE = 300;

  private Malformed() {}

  /** A refusal that names the place, where {@code line} is known (1 or more). */
  static RegistryException at(String syntax, String message, long line, long column) {
    String reason =
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
    return line < 1
        ? new RegistryException(ProblemType.MALFORMED, "rdf.malformed", syntax, reason)
        : new RegistryException(
            ProblemType.MALFORMED,
            "rdf.malformed-at",
            syntax,
            Long.toString(line),
            Long.toString(column),
            reason);
  }
}
