package net.sisternet.registry.server.http;

import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Prefixes;

/** The values of filters: read from parameters, refused where nothing is called so, and named. */
final class Filters {

  private static final int MOST_NAMED = 30;
  private static final String MONTH = "YYYY-MM";

  private final Home home;
  private final FilterValues values;
  private final Thesaurus thesaurus;

  Filters(Home home, FilterValues values, Thesaurus thesaurus) {
    this.home = home;
    this.values = values;
    this.thesaurus = thesaurus;
  }

  /**
   * The IRI (the name, for a kind) that {@code value} means.
   *
   * @throws RegistryException naming parameter, value and where valid ones are found
   */
  String resolve(Facet facet, String value) {
    return values.find(facet, value).orElseThrow(() -> unknown(facet, value));
  }

  /** The label of a facet's value for a reader. */
  String label(Facet facet, String value, Locale language) {
    if (facet == Facet.KIND) {
      return KindNames.of(value, language);
    }
    if (facet == Facet.FRESHNESS) {
      return Messages.text("http.freshness." + value).in(language);
    }
    return thesaurus
        .find(value)
        .map(concept -> concept.label(language.getLanguage()))
        .orElse(Prefixes.compact(value));
  }

  private RegistryException unknown(Facet facet, String value) {
    if (facet == Facet.KIND) {
      String kinds = String.join(", ", Parameter.KIND.choices());
      return Parameters.refused(facet.parameter(), "http.parameter-choice", value, kinds);
    }
    if (FilterValues.isOfMonths(facet)) {
      return Parameters.refused(
          facet.parameter(),
          "http.parameter-choice",
          value,
          facet == Facet.FRESHNESS
              ? String.join(", ", FilterValues.FRESHNESS) + ", " + MONTH
              : MONTH);
    }
    List<String> names = values.concepts(facet).map(c -> Prefixes.compact(c.iri())).toList();
    String where = home.base() + "/vocab/" + file(facet);
    return names.isEmpty() || names.size() > MOST_NAMED
        ? Parameters.refused(facet.parameter(), "http.value-unknown", value, where)
        : Parameters.refused(
            facet.parameter(), "http.value-unknown-of", value, String.join(", ", names), where);
  }

  private static String file(Facet facet) {
    return switch (facet) {
      case AREA -> "areas";
      case LANGUAGE -> "languages";
      default -> "concepts";
    };
  }
}
