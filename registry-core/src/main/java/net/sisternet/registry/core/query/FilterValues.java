package net.sisternet.registry.core.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;

/**
 * What people write as the value of a filter: an IRI, a compact IRI ({@code nuts:DK02}), the end of
 * one ({@code comp-languages}, {@code languages}), a code ({@code DK02}, {@code 0360}, {@code da})
 * or a name ({@code Lolland}). Any thread.
 */
public final class FilterValues {

  /** The schemes whose concepts a facet has, where bare names are looked up. */
  private static final Map<Facet, List<String>> SCHEMES =
      Map.of(
          Facet.AREA, List.of(SchemaOrg.PLACE),
          Facet.COMPETENCE, List.of(Snc.COMPETENCE),
          Facet.SUBJECT, List.of(Snc.SECTOR, Snc.TOPIC),
          Facet.TYPE, List.of(Snc.TYPE),
          Facet.ADMISSION, List.of(Snc.ADMISSION),
          Facet.PURPOSE, List.of(Snc.PURPOSE),
          Facet.LANGUAGE, List.of(Dct.LINGUISTIC_SYSTEM),
          Facet.COORDINATION, List.of(Snc.COORDINATION),
          Facet.ATTENDANCE, List.of(Snc.ATTENDANCE),
          Facet.STATUS, List.of(Snc.RECORD, Snc.OPPORTUNITY, Snc.INITIATIVE));

  /** The words for how fresh a record is. */
  public static final List<String> FRESHNESS =
      Arrays.stream(Freshness.Degree.values())
          .map(degree -> degree.name().toLowerCase(Locale.ROOT))
          .toList();

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  private final Home home;
  private final RecordHeads heads;
  private final Thesaurus thesaurus;

  /** The values that {@code thesaurus} has, and the records of {@code home}. */
  public FilterValues(Home home, RecordHeads heads, Thesaurus thesaurus) {
    this.home = home;
    this.heads = heads;
    this.thesaurus = thesaurus;
  }

  /**
   * What {@code value} means: an IRI, the name of a kind, or a word of a facet without concepts. An
   * IRI of our own vocabulary or home is found only if it exists there; what others publish under
   * theirs is not ours to judge.
   */
  public Optional<String> find(Facet facet, String value) {
    if (facet == Facet.KIND) {
      return Kinds.findByName(value).or(() -> Kinds.findByPath(value)).map(Kind::name);
    }
    if (isOfMonths(facet)) {
      return Optional.of(value.toLowerCase(Locale.ROOT)).filter(it -> isTime(facet, it));
    }
    if (facet == Facet.HOME) {
      return Optional.of(value.replaceAll("/+$", "")).filter(Iri::isIri);
    }
    if (facet == Facet.COST) {
      return Optional.of(value).filter(List.of(Facet.FREE, Facet.PAID)::contains);
    }
    if (facet == Facet.CADENCE) {
      return Cadence.find(value);
    }
    String iri = Prefixes.findIri(value).orElse(value);
    return known(iri)
        .or(() -> byName(facet, value))
        .or(() -> ownRecord(iri))
        .or(() -> elsewhere(iri));
  }

  /** The concepts that {@code facet} can have, in the order of the vocabulary. */
  public Stream<Concept> concepts(Facet facet) {
    return SCHEMES.getOrDefault(facet, List.of()).stream()
        .flatMap(scheme -> thesaurus.inScheme(scheme).stream());
  }

  /** Whether the values of {@code facet} are months. */
  public static boolean isOfMonths(Facet facet) {
    return facet == Facet.FRESHNESS || facet == Facet.FUNDED || facet == Facet.STARTS;
  }

  private static boolean isTime(Facet facet, String value) {
    return MONTH.matcher(value).matches()
        || (facet == Facet.FRESHNESS && FRESHNESS.contains(value));
  }

  private Optional<String> known(String iri) {
    return thesaurus.find(iri).map(Concept::iri);
  }

  private Optional<String> byName(Facet facet, String value) {
    return Stream.<Predicate<Concept>>of(
            concept -> localName(concept.iri()).equalsIgnoreCase(value),
            concept -> concept.notation().equalsIgnoreCase(value),
            concept -> schemeless(facet, concept).equalsIgnoreCase(value),
            concept -> concept.labels().values().stream().anyMatch(value::equalsIgnoreCase),
            concept -> concept.altLabels().stream().anyMatch(value::equalsIgnoreCase))
        .flatMap(named -> concepts(facet).filter(named))
        .findFirst()
        .map(Concept::iri);
  }

  /** {@code languages} of {@code comp-languages}: a concept's name begins with its scheme's. */
  private static String schemeless(Facet facet, Concept concept) {
    String name = localName(concept.iri());
    return facet == Facet.AREA ? name : name.substring(name.indexOf('-') + 1);
  }

  /** A competence or an area of this home is a record, not a part of the vocabulary. */
  private Optional<String> ownRecord(String iri) {
    return RecordIri.findDocument(iri)
        .filter(it -> home.holds(iri))
        .filter(it -> iri.equals(it.value()) || iri.equals(it.thing().value()))
        .flatMap(heads::find)
        .map(head -> head.record().thing().value());
  }

  private Optional<String> elsewhere(String iri) {
    boolean web = iri.startsWith("http://") || iri.startsWith("https://");
    return Optional.of(iri)
        .filter(it -> web && Iri.isIri(it) && !home.holds(it))
        .filter(it -> thesaurus.all().stream().map(Concept::iri).noneMatch(sharesNamespace(it)));
  }

  private static Predicate<String> sharesNamespace(String iri) {
    String namespace = iri.substring(0, iri.length() - localName(iri).length());
    return concept -> concept.equals(namespace + localName(concept));
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
