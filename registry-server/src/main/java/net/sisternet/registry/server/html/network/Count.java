package net.sisternet.registry.server.html.network;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Sn;

/**
 * A count of members that a record states.
 *
 * @param period when, as it was written: a year, a month or a day
 * @param year the same as a number on a line of time, in the middle of the period
 * @param basis the IRI of what was counted; empty if that is not said
 * @param value how many
 */
record Count(String period, double year, String basis, BigDecimal value) {

  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}).*)?)?");
  private static final int LONGEST_NUMBER = 12;
  private static final double MONTHS = 12;
  private static final double DAYS = 365;

  /** The count that {@code observation} is; empty if it cannot be drawn. */
  static Optional<Count> find(Graph graph, Resource observation) {
    String period = lexical(graph, observation, Sdmx.REF_PERIOD);
    String value = lexical(graph, observation, Sdmx.OBS_VALUE);
    Matcher parts = PERIOD.matcher(period);
    if (!parts.matches() || !value.matches("\\d{1," + LONGEST_NUMBER + "}(\\.\\d+)?")) {
      return Optional.empty();
    }
    String basis =
        graph
            .findObject(observation, Sn.COUNT_BASIS)
            .filter(term -> term instanceof Iri)
            .map(term -> ((Iri) term).value())
            .orElse("");
    return Optional.of(new Count(period, year(parts), basis, new BigDecimal(value)));
  }

  private static double year(Matcher parts) {
    double year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return year + 0.5;
    }
    double month = Integer.parseInt(parts.group(2)) - 1.0;
    return parts.group(3) == null
        ? year + (month + 0.5) / MONTHS
        : year + month / MONTHS + (Integer.parseInt(parts.group(3)) - 0.5) / DAYS;
  }

  private static String lexical(Graph graph, Resource subject, String property) {
    return graph
        .findObject(subject, property)
        .filter(term -> term instanceof Literal)
        .map(term -> ((Literal) term).lexical())
        .orElse("");
  }
}
