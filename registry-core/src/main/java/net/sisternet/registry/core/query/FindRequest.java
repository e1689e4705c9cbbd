package net.sisternet.registry.core.query;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.vocab.Kind;

/**
 * A question to a {@link RecordFinder}.
 *
 * @param words what was typed, in any of the three languages; empty for everything
 * @param filters for each facet the values of which one must hold: IRIs (kind names for {@link
 *     Facet#KIND}); all facets must hold
 * @param maxFee if present, only networks that one can be a member of for at most this much a year,
 *     in the currency of the fee; a network whose fee is not known is not found
 * @param sort the order
 * @param limit how many hits at most, 1 to 100
 * @param cursor empty for the first page, or {@link FindResult#nextCursor()} of the page before
 * @param language the reader's language, {@code en}, {@code da} or {@code de}: names sort by it
 */
public record FindRequest(
    String words,
    Map<Facet, List<String>> filters,
    Optional<BigDecimal> maxFee,
    Sort sort,
    int limit,
    String cursor,
    String language) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int LARGEST_LIMIT = 100;

  public FindRequest {
    filters = Map.copyOf(filters);
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + LARGEST_LIMIT);
    }
  }

  /** A question for the counts of all records of {@code kind}; its answer has one of them. */
  public static FindRequest counting(Kind kind, String language) {
    return new FindRequest(
        "", Map.of(Facet.KIND, List.of(kind.name())), Optional.empty(), Sort.NAME, 1, "", language);
  }

  /** This with other values of one facet. */
  public FindRequest with(Facet facet, List<String> values) {
    var changed = new EnumMap<Facet, List<String>>(Facet.class);
    changed.putAll(filters);
    changed.put(facet, List.copyOf(values));
    return new FindRequest(words, changed, maxFee, sort, limit, cursor, language);
  }

  /** The order of hits. */
  public enum Sort {
    /** Best match first; without words events by their start and all else by name. */
    RELEVANCE,
    /** By name in the reader's language. */
    NAME,
    /** Newest change first. */
    MODIFIED,
    /** What begins latest first; what is no event, or does not say when it begins, comes last. */
    START
  }
}
