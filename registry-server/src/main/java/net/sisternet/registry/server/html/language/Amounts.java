package net.sisternet.registry.server.html.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;

/** Numbers and prices as one reader writes them. Any thread. */
public final class Amounts {

  private static final int MOST_DIGITS = 40;

  private final Reader reader;

  Amounts(Reader reader) {
    this.reader = reader;
  }

  /** A count. */
  public String number(long value) {
    return format().format(value);
  }

  /** A number as RDF writes it; returned as it is if it is none that people write. */
  public String number(String lexical) {
    return isNumber(lexical) ? format().format(new BigDecimal(lexical)) : lexical;
  }

  /** A price, e.g. {@code 1.000 DKK}; the number alone where no currency is given. */
  public String price(String lexical, String currency) {
    if (!isNumber(lexical)) {
      return currency.isEmpty() ? lexical : lexical + '\u00a0' + currency;
    }
    var amount = new BigDecimal(lexical);
    if (amount.signum() == 0) {
      return reader.say("price.free");
    }
    NumberFormat format = format();
    if (amount.stripTrailingZeros().scale() > 0) {
      format.setMinimumFractionDigits(fractionDigits(currency));
    }
    return currency.isEmpty() ? format.format(amount) : format.format(amount) + '\u00a0' + currency;
  }

  private static int fractionDigits(String currency) {
    try {
      return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    } catch (IllegalArgumentException unknown) {
      return 0;
    }
  }

  private static boolean isNumber(String lexical) {
    return lexical.length() <= MOST_DIGITS && lexical.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  }

  private NumberFormat format() {
    var format =
        new DecimalFormat(
            "#,##0.######", DecimalFormatSymbols.getInstance(reader.language().locale()));
    return format;
  }
}
