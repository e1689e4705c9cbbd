package net.sisternet.registry.server.html.compare;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.sisternet.registry.core.record.FeeTier;
import net.sisternet.registry.core.record.MembershipProgram;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.record.Price;
import net.sisternet.registry.core.record.Quantity;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/** What membership costs, for a company of some size. */
final class Costs {

  private final Reader reader;

  Costs(Reader reader) {
    this.reader = reader;
  }

  /** What it costs for {@code headcount} people; what is known at all if that is not said. */
  List<Phrase> of(Network network, OptionalInt headcount) {
    List<FeeTier> tiers = network.findMembership().map(MembershipProgram::tiers).orElse(List.of());
    if (headcount.isEmpty()) {
      return tiers.isEmpty() ? List.of() : List.of(Phrase.own(span(tiers)));
    }
    List<Phrase> fitting =
        tiers.stream()
            .filter(tier -> isFor(tier, headcount.getAsInt()))
            .map(this::price)
            .filter(price -> !price.isEmpty())
            .distinct()
            .map(Phrase::own)
            .toList();
    return fitting.isEmpty() && !tiers.isEmpty()
        ? List.of(Phrase.own(reader.say("compare.no-tier", headcount.getAsInt())))
        : fitting;
  }

  /** Every step that is known, and how many there are in all. */
  List<Phrase> steps(Network network) {
    List<FeeTier> tiers = network.findMembership().map(MembershipProgram::tiers).orElse(List.of());
    var steps = new java.util.ArrayList<Phrase>();
    for (FeeTier tier : tiers) {
      String size = tier.findHeadcount().map(this::size).orElse("");
      Phrase name = tier.names().isEmpty() ? Phrase.own("") : reader.best(tier.names().texts());
      String price = price(tier);
      String what = size.isEmpty() ? name.text() : size;
      steps.add(
          price.equalsIgnoreCase(what)
              ? Phrase.own(price)
              : new Phrase(what + " – " + price, size.isEmpty() ? name.lang() : ""));
    }
    network
        .findMembership()
        .flatMap(MembershipProgram::findTierCount)
        .filter(count -> count > tiers.size())
        .ifPresent(
            count -> steps.add(Phrase.own(reader.say("compare.steps", tiers.size(), count))));
    return steps;
  }

  private static boolean isFor(FeeTier tier, int headcount) {
    Optional<Quantity> size = tier.findHeadcount();
    var people = BigDecimal.valueOf(headcount);
    return size.isEmpty()
        || (size.get().findLeast().filter(least -> least.compareTo(people) > 0).isEmpty()
            && size.get().findMost().filter(most -> most.compareTo(people) < 0).isEmpty());
  }

  private String size(Quantity headcount) {
    String least = headcount.findLeast().map(it -> number(it)).orElse("");
    String most = headcount.findMost().map(it -> number(it)).orElse("");
    if (most.isEmpty()) {
      return least.isEmpty() ? "" : reader.say("compare.people", reader.say("range.from", least));
    }
    String range =
        least.isEmpty() ? reader.say("range.to", most) : reader.say("range.between", least, most);
    return reader.say("compare.people", least.equals(most) ? most : range);
  }

  private String number(BigDecimal number) {
    return reader.amounts().number(number.toPlainString());
  }

  private String price(FeeTier tier) {
    return tier.findPrice().map(price -> price(price, tier)).orElse("");
  }

  private String price(Price price, FeeTier tier) {
    String amount =
        reader.amounts().price(price.amount().toPlainString(), price.currency().getCurrencyCode());
    return price.amount().signum() == 0
        ? amount
        : tier.findPeriod().map(it -> amount + ' ' + reader.times().per(it.text())).orElse(amount);
  }

  /** The lowest and the highest price. */
  private String span(List<FeeTier> tiers) {
    List<FeeTier> priced =
        tiers.stream()
            .filter(tier -> tier.findPrice().isPresent())
            .sorted(Comparator.comparing(tier -> tier.findPrice().orElseThrow().amount()))
            .toList();
    if (priced.isEmpty()) {
      return "";
    }
    String least = price(priced.get(0));
    String most = price(priced.get(priced.size() - 1));
    return least.equals(most) ? least : reader.say("range.between", least, most);
  }
}
