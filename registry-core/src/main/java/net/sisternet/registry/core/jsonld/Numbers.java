package net.sisternet.registry.core.jsonld;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import net.sisternet.vocab.Xsd;

/** JSON numbers as literals, by the rules of JSON-LD 1.1 ("Data Round Tripping"). */
final class Numbers {

  private static final double LARGEST_INTEGER = 1e21;

  private Numbers() {}

  /** Replaces the number of an expanded value by its lexical form, with its datatype. */
  static void write(Number number, Map<String, Object> value) {
    Object type = value.get("@type");
    boolean whole = isWhole(number);
    if (whole && !Xsd.DOUBLE.equals(type)) {
      value.put("@value", integer(number).toString());
      value.putIfAbsent("@type", Xsd.INTEGER);
    } else if (Xsd.DECIMAL.equals(type)) {
      value.put("@value", number.toString());
    } else {
      value.put("@value", canonicalDouble(number.doubleValue()));
      value.putIfAbsent("@type", Xsd.DOUBLE);
    }
  }

  private static boolean isWhole(Number number) {
    double value = number.doubleValue();
    return Math.abs(value) < LARGEST_INTEGER
        && (!(number instanceof BigDecimal decimal) || decimal.stripTrailingZeros().scale() <= 0);
  }

  private static BigInteger integer(Number number) {
    return number instanceof BigDecimal decimal
        ? decimal.toBigInteger()
        : new BigInteger(number.toString());
  }

  private static String canonicalDouble(double value) {
    if (!Double.isFinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    var format =
        new DecimalFormat("0.0##############E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value);
  }
}
