package net.sisternet.registry.core.jsonld;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.vocab.Xsd;

/** JSON numbers as literals, by the rules of JSON-LD 1.1 ("Data Round Tripping"). */
final class Numbers {

  private static final double LARGEST_INTEGER = 1e21;

  private Numbers() {}

  /**
   * The literal of a number.
   *
   * @param type its datatype, or empty for the one that follows from its value
   */
  static Literal literal(Number number, String type) {
    if (isWhole(number) && !type.equals(Xsd.DOUBLE)) {
      return Literal.typed(integer(number).toString(), type.isEmpty() ? Xsd.INTEGER : type);
    }
    if (type.equals(Xsd.DECIMAL)) {
      return Literal.typed(number.toString(), type);
    }
    return Literal.typed(canonical(number.doubleValue()), type.isEmpty() ? Xsd.DOUBLE : type);
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

  private static String canonical(double value) {
    if (!Double.isFinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    var format =
        new DecimalFormat("0.0##############E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value);
  }
}
