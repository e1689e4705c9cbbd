package net.sisternet.registry.server.jena;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.vocab.Xsd;

/** Numbers that can be compared without knowing XML Schema: whole ones and decimals, as digits. */
final class PlainNumber {

  private static final String INTEGER = Xsd.NS + "integer";
  private static final String DECIMAL = Xsd.NS + "decimal";
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");
  private static final Pattern PARTS = Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

  private PlainNumber() {}

  /** Empty for everything else, be it a number or not. */
  static Optional<BigDecimal> find(Term term) {
    return term instanceof Literal literal && isPlain(literal)
        ? Optional.of(new BigDecimal(literal.lexical()))
        : Optional.empty();
  }

  /** Whether both are known and the first is not larger than the second. */
  static boolean isInOrder(Term first, Term second) {
    Optional<BigDecimal> limit = find(second);
    return limit.isPresent()
        && find(first).filter(it -> it.compareTo(limit.get()) <= 0).isPresent();
  }

  private static boolean isPlain(Literal literal) {
    return switch (literal.datatype()) {
      case INTEGER -> WHOLE.matcher(literal.lexical()).matches();
      case DECIMAL -> PARTS.matcher(literal.lexical()).matches();
      default -> false;
    };
  }
}
