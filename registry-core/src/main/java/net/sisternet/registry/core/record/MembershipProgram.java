package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;

/**
 * What membership is, and what it costs.
 *
 * @param fields all members, also those that are not known here
 */
public record MembershipProgram(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public MembershipProgram(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::tiers,
        this::findTierCount);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static MembershipProgram called(String language, String name) {
    return new MembershipProgram(
        Fields.of("type", List.of("MemberProgram")).with("name", LanguageText.of(language, name)));
  }

  /** The steps of the fee that are known. */
  public List<FeeTier> tiers() {
    return fields.nodes("tiers", FeeTier::new);
  }

  /** How many steps there are in all, if the source says so without describing each. */
  public Optional<Long> findTierCount() {
    return fields.findCount("tierCount");
  }

  /** This with a name in another language, or a new one in the same. */
  public MembershipProgram named(String language, String name) {
    return new MembershipProgram(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public MembershipProgram described(String language, String description) {
    return new MembershipProgram(
        fields.with("description", descriptions().and(language, description)));
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public MembershipProgram withFragment(String name) {
    return new MembershipProgram(fields.with("id", Reference.fragment(name)));
  }

  /** This with a source that it is derived from; the source itself stands in the record. */
  public MembershipProgram withSource(Source source) {
    return new MembershipProgram(fields.withMore("derivedFrom", source.reference()));
  }

  /** This with one more step. */
  public MembershipProgram withTier(FeeTier tier) {
    return new MembershipProgram(fields.withMore("tiers", tier));
  }

  /** This with the number of all steps. */
  public MembershipProgram withTierCount(long count) {
    return new MembershipProgram(fields.with("tierCount", count));
  }
}
