package net.sisternet.registry.server.html.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;

/** Prices, quantities and rhythms that are things in the record and one phrase to a reader. */
final class Figures {

  private static final Set<String> PARTS =
      Set.of(
          SchemaOrg.PRICE,
          SchemaOrg.MIN_PRICE,
          SchemaOrg.MAX_PRICE,
          SchemaOrg.PRICE_CURRENCY,
          SchemaOrg.BILLING_DURATION,
          SchemaOrg.VALUE,
          SchemaOrg.MIN_VALUE,
          SchemaOrg.MAX_VALUE,
          SchemaOrg.UNIT_TEXT,
          SchemaOrg.REPEAT_FREQUENCY);

  private final Reader reader;

  Figures(Reader reader) {
    this.reader = reader;
  }

  /** The phrase for a thing of which nothing else is said, and nothing twice. */
  Optional<String> find(List<Triple> about) {
    List<Triple> parts =
        about.stream().filter(triple -> !triple.predicate().value().equals(Rdf.TYPE)).toList();
    boolean figure =
        !parts.isEmpty()
            && parts.stream().allMatch(triple -> isPart(triple))
            && parts.stream().map(Triple::predicate).distinct().count() == parts.size();
    return figure ? phrase(lexicals(parts)) : Optional.empty();
  }

  private static boolean isPart(Triple triple) {
    return PARTS.contains(triple.predicate().value())
        && triple.object() instanceof Literal literal
        && literal.language().isEmpty();
  }

  private static Map<String, String> lexicals(List<Triple> parts) {
    return parts.stream()
        .collect(
            Collectors.toMap(
                triple -> triple.predicate().value(),
                triple -> ((Literal) triple.object()).lexical()));
  }

  private Optional<String> phrase(Map<String, String> parts) {
    if (parts.keySet().equals(Set.of(SchemaOrg.REPEAT_FREQUENCY))) {
      return Optional.of(reader.times().every(part(parts, SchemaOrg.REPEAT_FREQUENCY)));
    }
    if (parts.containsKey(SchemaOrg.REPEAT_FREQUENCY)) {
      return Optional.empty();
    }
    return amount(parts);
  }

  private Optional<String> amount(Map<String, String> parts) {
    String currency = part(parts, SchemaOrg.PRICE_CURRENCY);
    if (parts.containsKey(SchemaOrg.PRICE)) {
      String price = reader.amounts().price(part(parts, SchemaOrg.PRICE), currency);
      return Optional.of(price.equals(reader.say("price.free")) ? price : price + period(parts));
    }
    if (parts.containsKey(SchemaOrg.MIN_PRICE) || parts.containsKey(SchemaOrg.MAX_PRICE)) {
      return range(part(parts, SchemaOrg.MIN_PRICE), part(parts, SchemaOrg.MAX_PRICE))
          .map(range -> (range + '\u00a0' + currency).strip() + period(parts));
    }
    String unit = part(parts, SchemaOrg.UNIT_TEXT);
    String bare = part(parts, SchemaOrg.VALUE);
    return bare.isEmpty()
        ? range(part(parts, SchemaOrg.MIN_VALUE), part(parts, SchemaOrg.MAX_VALUE))
            .map(range -> (range + ' ' + unit).strip())
        : Optional.of((reader.amounts().number(bare) + ' ' + unit).strip());
  }

  private Optional<String> range(String from, String to) {
    String low = reader.amounts().number(from);
    String high = reader.amounts().number(to);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    if (from.equals(to)) {
      return Optional.of(low);
    }
    if (to.isEmpty()) {
      return Optional.of(reader.say("range.from", low));
    }
    return Optional.of(
        from.isEmpty() ? reader.say("range.to", high) : reader.say("range.between", low, high));
  }

  private String period(Map<String, String> parts) {
    String duration = part(parts, SchemaOrg.BILLING_DURATION);
    return duration.isEmpty() ? "" : ' ' + reader.times().per(duration);
  }

  private static String part(Map<String, String> parts, String property) {
    return parts.getOrDefault(property, "");
  }
}
