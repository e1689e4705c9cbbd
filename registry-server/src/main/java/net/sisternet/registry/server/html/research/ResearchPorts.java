package net.sisternet.registry.server.html.research;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.query.ExampleQuery;
import net.sisternet.registry.core.rdf.Iri;

/**
 * What the pages for researchers show.
 *
 * @param examples queries to learn from, the first to begin with
 * @param licence of the data, if the operator names one
 * @param clock for the day on which a citation was made
 */
public record ResearchPorts(List<ExampleQuery> examples, Optional<Iri> licence, Clock clock) {

  public ResearchPorts {
    examples = List.copyOf(examples);
  }
}
