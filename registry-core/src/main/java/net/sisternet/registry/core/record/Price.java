package net.sisternet.registry.core.record;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount 0 or more
 * @param currency a currency of ISO 4217
 */
public record Price(BigDecimal amount, Currency currency) {

  /** Throws a refusal if the amount is below 0. */
  public Price {
    if (amount.signum() < 0) {
      throw Refused.because("price", "price", amount.toPlainString());
    }
    amount = Fields.plain(amount);
  }

  /** An amount in a currency by its code, e.g. {@code DKK}. */
  public static Price of(String amount, String currency) {
    return new Price(Fields.decimal("price", amount), currency("priceCurrency", currency));
  }

  static Currency currency(String field, String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw Refused.because("currency", field, code);
    }
  }
}
