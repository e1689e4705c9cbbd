package net.sisternet.registry.core.query;

import net.sisternet.registry.core.problem.RegistryException;

/** What came of a SPARQL query that a person asked on a page. */
public sealed interface SparqlOutcome {

  /** Under this name the SPARQL endpoint leaves it with the request, for the page that shows it. */
  String ATTRIBUTE = SparqlOutcome.class.getName();

  /**
   * An answer.
   *
   * @param mediaType SPARQL 1.1 results in JSON for rows and for yes or no, Turtle for a graph
   */
  record Answered(String mediaType, String body) implements SparqlOutcome {}

  /** There is no answer, and why. */
  record Refused(RegistryException refusal) implements SparqlOutcome {}
}
