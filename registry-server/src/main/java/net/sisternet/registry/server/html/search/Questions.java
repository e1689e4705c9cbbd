package net.sisternet.registry.server.html.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindRequest.Sort;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kind;

/** Makes a question to the finder from the address of a list or a search. */
public final class Questions {

  static final String WORDS = "q";
  static final String MAX_FEE = "maxFee";
  static final String SORT = "sort";
  static final String LIMIT = "limit";
  static final String CURSOR = "cursor";

  private static final int LONGEST_WORDS = 1000;

  private final FacetValues facets;

  public Questions(FacetValues facets) {
    this.facets = facets;
  }

  /** The question, about records of {@code kind} if there is one. */
  FindRequest read(Query query, Optional<Kind> kind, Reader reader) {
    String words = query.first(WORDS);
    if (words.length() > LONGEST_WORDS) {
      throw Refusals.parameter(WORDS, words);
    }
    Map<Facet, List<String>> filters = filters(query);
    kind.ifPresent(only -> filters.put(Facet.KIND, List.of(only.name())));
    return new FindRequest(
        words,
        filters,
        maxFee(query.first(MAX_FEE)),
        sort(query.first(SORT)),
        limit(query.first(LIMIT)),
        query.first(CURSOR),
        reader.language().tag());
  }

  private Map<Facet, List<String>> filters(Query query) {
    var filters = new EnumMap<Facet, List<String>>(Facet.class);
    for (Facet facet : Facet.values()) {
      var values = new ArrayList<String>();
      for (String given : query.all(facet.parameter())) {
        values.add(
            facets
                .find(facet, given)
                .orElseThrow(() -> Refusals.parameter(facet.parameter(), given)));
      }
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    return filters;
  }

  private static Optional<BigDecimal> maxFee(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,12}([.,][0-9]{1,2})?")) {
      throw Refusals.parameter(MAX_FEE, text);
    }
    return Optional.of(new BigDecimal(text.replace(',', '.')));
  }

  private static Sort sort(String text) {
    return text.isEmpty()
        ? Sort.RELEVANCE
        : Arrays.stream(Sort.values())
            .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst()
            .orElseThrow(() -> Refusals.parameter(SORT, text));
  }

  private static int limit(String text) {
    if (text.isEmpty()) {
      return FindRequest.DEFAULT_LIMIT;
    }
    int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > FindRequest.LARGEST_LIMIT) {
      throw Refusals.parameter(LIMIT, text);
    }
    return limit;
  }
}
