package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step of a membership fee: who it is for, and what it costs.
 *
 * @param fields all members, also those that are not known here
 */
public record FeeTier(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public FeeTier(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findHeadcount,
        this::findPrice,
        this::findPeriod);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static FeeTier called(String language, String name) {
    return new FeeTier(
        Fields.of("type", List.of("MemberProgramTier"))
            .with("name", LanguageText.of(language, name)));
  }

  /** How many people a member has to be for this step. */
  public Optional<Quantity> findHeadcount() {
    return fields.findNode("eligibleHeadcount", Quantity::new);
  }

  /** What it costs. */
  public Optional<Price> findPrice() {
    return fees().flatMap(FeeTier::price).findFirst();
  }

  /** The time that the price is for. */
  public Optional<IsoDuration> findPeriod() {
    return fees().flatMap(fee -> fee.findDuration("billingDuration").stream()).findFirst();
  }

  /** This with a name in another language, or a new one in the same. */
  public FeeTier named(String language, String name) {
    return new FeeTier(fields.with("name", names().and(language, name)));
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public FeeTier withFragment(String name) {
    return new FeeTier(fields.with("id", Reference.fragment(name)));
  }

  /** This for members of that many people. */
  public FeeTier forHeadcount(Quantity headcount) {
    return new FeeTier(fields.with("eligibleHeadcount", headcount));
  }

  /** This at a price for a year. */
  public FeeTier priced(String amount, String currency) {
    return new FeeTier(fields.with("fee", fee(Price.of(amount, currency))));
  }

  /** This at its price for another time than a year, e.g. {@code P1M}. */
  public FeeTier billedEvery(String duration) {
    return new FeeTier(
        fields.with(
            "fee",
            fees()
                .findFirst()
                .orElse(Fields.NONE)
                .with("billingDuration", new IsoDuration(duration))));
  }

  private Stream<Fields> fees() {
    return fields.nodes("fee", fee -> fee).stream();
  }

  private static Fields fee(Price price) {
    return Fields.of("type", List.of("UnitPriceSpecification"))
        .with("price", price.amount())
        .with("priceCurrency", price.currency().getCurrencyCode())
        .with("billingDuration", new IsoDuration("P1Y"));
  }

  private static Stream<Price> price(Fields fee) {
    return fee.findText("price").isEmpty()
        ? Stream.empty()
        : Stream.of(
            Price.of(
                fee.findText("price").orElseThrow(), fee.findText("priceCurrency").orElse("")));
  }
}
