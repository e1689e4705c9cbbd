package net.sisternet.registry.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;

/**
 * What people write as the value of a filter: an IRI, a compact IRI, the end of one ({@code
 * comp-languages}, {@code languages}), or a code ({@code DK02}, {@code 0360}, {@code da}).
 */
final class FilterValues {

  private static final int MOST_NAMED = 30;

  /** The schemes whose concepts a facet has, where bare names are looked up. */
  private static final Map<Facet, List<String>> SCHEMES =
      Map.of(
          Facet.AREA, List.of(SchemaOrg.PLACE),
          Facet.COMPETENCE, List.of(Snc.COMPETENCE),
          Facet.SUBJECT, List.of(Snc.SECTOR, Snc.TOPIC),
          Facet.TYPE, List.of(Snc.TYPE, Snc.INITIATIVE),
          Facet.ADMISSION, List.of(Snc.ADMISSION),
          Facet.PURPOSE, List.of(Snc.PURPOSE),
          Facet.LANGUAGE, List.of(Dct.LINGUISTIC_SYSTEM),
          Facet.COORDINATION, List.of(Snc.COORDINATION),
          Facet.STATUS, List.of(Snc.RECORD, Snc.OPPORTUNITY));

  private final Home home;
  private final RecordHeads heads;
  private final Thesaurus thesaurus;

  FilterValues(Home home, RecordHeads heads, Thesaurus thesaurus) {
    this.home = home;
    this.heads = heads;
    this.thesaurus = thesaurus;
  }

  /**
   * The IRI (the name, for a kind) that {@code value} means.
   *
   * @throws RegistryException naming parameter, value and where valid ones are found
   */
  String resolve(Facet facet, String value) {
    if (facet == Facet.KIND) {
      return kind(value);
    }
    return Stream.<Optional<String>>of(
            known(value),
            Prefixes.findIri(value).flatMap(this::known),
            byName(facet, value),
            ownRecord(value))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> unknown(facet, value));
  }

  /** The label of a facet's value for a reader. */
  String label(Facet facet, String value, Locale language) {
    if (facet == Facet.KIND) {
      return KindNames.of(value, language);
    }
    return thesaurus
        .find(value)
        .map(concept -> concept.label(language.getLanguage()))
        .orElse(Prefixes.compact(value));
  }

  private static String kind(String value) {
    return Kinds.findByName(value)
        .or(() -> Kinds.findByPath(value))
        .map(Kind::name)
        .orElseThrow(
            () ->
                Parameters.refused(
                    "kind",
                    "http.parameter-choice",
                    value,
                    String.join(", ", Parameter.KIND.choices())));
  }

  private Optional<String> known(String iri) {
    return thesaurus.find(iri).map(Concept::iri);
  }

  private Optional<String> byName(Facet facet, String value) {
    return Stream.<Predicate<Concept>>of(
            concept -> localName(concept).equalsIgnoreCase(value),
            concept -> concept.notation().equalsIgnoreCase(value),
            concept -> schemeless(facet, concept).equalsIgnoreCase(value),
            concept -> concept.labels().values().stream().anyMatch(value::equalsIgnoreCase),
            concept -> concept.altLabels().stream().anyMatch(value::equalsIgnoreCase))
        .flatMap(named -> concepts(facet).filter(named))
        .findFirst()
        .map(Concept::iri);
  }

  private static String localName(Concept concept) {
    String iri = concept.iri();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** {@code languages} of {@code comp-languages}: a concept's name begins with its scheme's. */
  private static String schemeless(Facet facet, Concept concept) {
    String name = localName(concept);
    return facet == Facet.AREA ? name : name.substring(name.indexOf('-') + 1);
  }

  /** A competence or an area of this home is a record, not a part of the vocabulary. */
  private Optional<String> ownRecord(String value) {
    String iri = value.contains(":") ? value : "";
    String document = iri.endsWith("#it") ? iri.substring(0, iri.length() - 3) : iri;
    String slug = document.substring(document.lastIndexOf('/') + 1);
    if (!home.holds(document) || !RecordIri.isSlug(slug)) {
      return Optional.empty();
    }
    return heads.find(new RecordIri(document)).map(head -> head.record().thing().value());
  }

  private RegistryException unknown(Facet facet, String value) {
    List<String> names = concepts(facet).map(c -> Prefixes.compact(c.iri())).toList();
    String where = home.base() + "/vocab/" + file(facet);
    return names.isEmpty() || names.size() > MOST_NAMED
        ? Parameters.refused(facet.parameter(), "http.value-unknown", value, where)
        : Parameters.refused(
            facet.parameter(),
            "http.value-unknown-of",
            value,
            names.stream().collect(Collectors.joining(", ")),
            where);
  }

  private Stream<Concept> concepts(Facet facet) {
    return SCHEMES.getOrDefault(facet, List.of()).stream()
        .flatMap(scheme -> thesaurus.inScheme(scheme).stream());
  }

  private static String file(Facet facet) {
    return switch (facet) {
      case AREA -> "areas";
      case LANGUAGE -> "languages";
      default -> "concepts";
    };
  }
}
