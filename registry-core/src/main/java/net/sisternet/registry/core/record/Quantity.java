package net.sisternet.registry.core.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An amount, or an interval of amounts, with its unit.
 *
 * @param fields all members, also those that are not known here
 */
public record Quantity(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Quantity(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findValue,
        this::findLeast,
        this::findMost,
        this::findUnit);
    boolean upsideDown =
        findLeast().isPresent()
            && findMost().isPresent()
            && findLeast().orElseThrow().compareTo(findMost().orElseThrow()) > 0;
    if (upsideDown) {
      throw Refused.because("interval", "maxValue", findMost().orElseThrow().toString());
    }
  }

  /** An amount in a unit, e.g. 20 percent of working time. */
  public static Quantity of(String value, String unit) {
    return new Quantity(
        Fields.of("type", List.of("QuantitativeValue"))
            .with("value", Fields.decimal("value", value))
            .with("unitText", unit));
  }

  /** {@code least} or more. */
  public static Quantity from(long least) {
    return new Quantity(Fields.of("type", List.of("QuantitativeValue")).with("minValue", least));
  }

  /** From {@code least} to {@code most}, both inclusive. */
  public static Quantity between(long least, long most) {
    return new Quantity(from(least).fields().with("maxValue", most));
  }

  /** The amount. */
  public Optional<BigDecimal> findValue() {
    return fields.findDecimal("value");
  }

  /** The smallest amount, inclusive. */
  public Optional<BigDecimal> findLeast() {
    return fields.findDecimal("minValue");
  }

  /** The largest amount, inclusive. */
  public Optional<BigDecimal> findMost() {
    return fields.findDecimal("maxValue");
  }

  /** The unit, in words. */
  public Optional<String> findUnit() {
    return fields.findText("unitText");
  }
}
