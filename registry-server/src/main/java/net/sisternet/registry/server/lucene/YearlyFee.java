package net.sisternet.registry.server.lucene;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.vocab.SchemaOrg;

/** The least that a membership costs a year, in hundredths of the fee's currency. */
final class YearlyFee {

  private static final Pattern DURATION =
      Pattern.compile("P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?");

  /** How often a year each part of a duration fits into it. */
  private static final List<Integer> PER_YEAR = List.of(1, 12, 52, 365);

  private YearlyFee() {}

  /** The fee of the cheapest tier; empty if no tier has a price. */
  static OptionalLong of(Graph graph, Resource thing) {
    return Stream.of(thing)
        .flatMap(network -> step(graph, network, SchemaOrg.HAS_MEMBER_PROGRAM))
        .flatMap(program -> step(graph, program, SchemaOrg.HAS_TIERS))
        .flatMap(tier -> step(graph, tier, SchemaOrg.HAS_TIER_REQUIREMENT))
        .mapToLong(price -> perYear(graph, price))
        .filter(fee -> fee >= 0)
        .min();
  }

  /** An amount in hundredths, rounded down. */
  static long hundredths(BigDecimal amount) {
    boolean tiny = amount.precision() - amount.scale() < -2;
    if (amount.signum() <= 0 || tiny) {
      return Math.min(amount.signum(), 0); // and no division by a number with a million digits
    }
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE / 1000);
    return amount.min(most).movePointRight(2).setScale(0, RoundingMode.FLOOR).longValue();
  }

  private static Stream<Resource> step(Graph graph, Resource from, String property) {
    return graph
        .objects(from, property)
        .filter(Resource.class::isInstance)
        .map(Resource.class::cast);
  }

  private static long perYear(Graph graph, Resource price) {
    return Stream.of(SchemaOrg.PRICE, SchemaOrg.MIN_PRICE)
        .flatMap(property -> literals(graph, price, property))
        .filter(text -> text.matches("[+]?\\d{1,15}(\\.\\d{0,15})?"))
        .findFirst()
        .map(text -> hundredths(new BigDecimal(text).multiply(timesPerYear(graph, price))))
        .orElse(-1L);
  }

  private static BigDecimal timesPerYear(Graph graph, Resource price) {
    return literals(graph, price, SchemaOrg.BILLING_DURATION)
        .findFirst()
        .map(YearlyFee::timesPerYear)
        .orElse(BigDecimal.ONE);
  }

  /** How often {@code duration} fits into a year; 1 for a duration that is not understood. */
  static BigDecimal timesPerYear(String duration) {
    Matcher parts = DURATION.matcher(duration);
    if (!parts.matches()) {
      return BigDecimal.ONE;
    }
    double years = 0;
    for (int i = 0; i < PER_YEAR.size(); i++) {
      String part = parts.group(i + 1);
      years += part == null ? 0 : Double.parseDouble(part) / PER_YEAR.get(i);
    }
    return years == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(1 / years).setScale(6, RoundingMode.HALF_UP);
  }

  private static Stream<String> literals(Graph graph, Resource subject, String property) {
    return graph
        .objects(subject, property)
        .filter(Literal.class::isInstance)
        .map(term -> ((Literal) term).lexical().strip());
  }
}
