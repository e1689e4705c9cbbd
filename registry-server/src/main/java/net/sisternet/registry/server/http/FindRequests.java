package net.sisternet.registry.server.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindRequest.Sort;
import net.sisternet.vocab.Kind;

/** Makes a question to the finder from the parameters of a list or a search. */
final class FindRequests {

  private final Filters values;

  FindRequests(Filters values) {
    this.values = values;
  }

  /** The question that {@code parameters} ask, about records of {@code kind} if there is one. */
  FindRequest read(Parameters parameters, Optional<Kind> kind, Locale language) {
    return new FindRequest(
        parameters.find(Parameter.Q).orElse(""),
        filters(parameters, kind),
        parameters.findAmount(Parameter.MAX_FEE),
        sort(parameters),
        parameters
            .findNumber(Parameter.LIMIT, FindRequest.LARGEST_LIMIT)
            .map(Long::intValue)
            .orElse(FindRequest.DEFAULT_LIMIT),
        parameters.find(Parameter.CURSOR).orElse(""),
        language.getLanguage());
  }

  private Map<Facet, List<String>> filters(Parameters parameters, Optional<Kind> kind) {
    var filters = new EnumMap<Facet, List<String>>(Facet.class);
    kind.ifPresent(only -> filters.put(Facet.KIND, List.of(only.name())));
    for (Parameter parameter : Parameter.values()) {
      Facet.findByParameter(parameter.text())
          .ifPresent(
              facet -> {
                List<String> given = parameters.all(parameter);
                if (!given.isEmpty()) {
                  filters.put(
                      facet, given.stream().map(v -> values.resolve(facet, v)).distinct().toList());
                }
              });
    }
    return filters;
  }

  private static Sort sort(Parameters parameters) {
    return parameters
        .findChoice(Parameter.SORT)
        .map(name -> Sort.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElse(Sort.RELEVANCE);
  }
}
