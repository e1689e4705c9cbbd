package net.sisternet.registry.client;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.vocab.Kind;

/**
 * What to look for. Immutable: each method gives a new query.
 *
 * <pre>{@code
 * FindQuery.of(Kinds.NETWORK).words("oversættelse").where(Facet.AREA, "nuts:DK02").maxFee(500)
 * }</pre>
 */
public final class FindQuery {

  private final Optional<Kind> kind;
  private final List<Pair> parameters;
  private final Optional<Position> seen;

  private FindQuery(Optional<Kind> kind, List<Pair> parameters, Optional<Position> seen) {
    this.kind = kind;
    this.parameters = List.copyOf(parameters);
    this.seen = seen;
  }

  /** All records of every kind. */
  public static FindQuery everything() {
    return new FindQuery(Optional.empty(), List.of(), Optional.empty());
  }

  /** All records of one kind. */
  public static FindQuery of(Kind kind) {
    return new FindQuery(Optional.of(kind), List.of(), Optional.empty());
  }

  /** Those that have these words, in any of the three languages. */
  public FindQuery words(String words) {
    return with("q", words);
  }

  /**
   * Those that have a value of a facet, or one inside or below it. Twice the same facet: one of the
   * values.
   *
   * @param value an IRI, a compact IRI, the end of one, or a code: {@code nuts:DK02}, {@code 0360}
   */
  public FindQuery where(Facet facet, String value) {
    return with(facet.parameter(), value);
  }

  /** Those that one can be a member of for at most this much a year. */
  public FindQuery maxFee(long amount) {
    return maxFee(BigDecimal.valueOf(amount));
  }

  /** Those that one can be a member of for at most this much a year. */
  public FindQuery maxFee(BigDecimal amount) {
    return with("maxFee", amount.toPlainString());
  }

  /** In this order. */
  public FindQuery sortedBy(FindRequest.Sort sort) {
    return with("sort", sort.name().toLowerCase(Locale.ROOT));
  }

  /** So many a page, 1 to 100. */
  public FindQuery limit(int records) {
    return with("limit", Integer.toString(records));
  }

  /** Not before the registry's search has read the log up to {@code position}. */
  public FindQuery seeing(Position position) {
    return new FindQuery(kind, parameters, Optional.of(position));
  }

  /** The position that the answer must have seen. */
  Optional<Position> findSeen() {
    return seen;
  }

  /** The path and query under the registry's base. */
  String path() {
    String path = kind.map(Kind::path).orElse("search");
    List<String> pairs =
        parameters.stream().map(pair -> pair.name() + '=' + encoded(pair.value())).toList();
    return pairs.isEmpty() ? path : path + '?' + String.join("&", pairs);
  }

  private FindQuery with(String name, String value) {
    var more = new ArrayList<>(parameters);
    more.add(new Pair(name, value));
    return new FindQuery(kind, more, seen);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private record Pair(String name, String value) {}
}
