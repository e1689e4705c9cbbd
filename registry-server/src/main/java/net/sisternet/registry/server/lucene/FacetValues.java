package net.sisternet.registry.server.lucene;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;

/** What a record states for each {@link Facet}: IRIs, without what they lie in. */
final class FacetValues {

  /** An index term has a largest size; no real IRI comes near this. */
  private static final int LONGEST_IRI = 2000;

  private static final Pattern AREA_RECORD = Pattern.compile(".*/areas/[^/#]+#it");
  private static final Map<Facet, String> OF_THE_THING =
      Map.of(
          Facet.SUBJECT, Dct.SUBJECT,
          Facet.TYPE, Org.CLASSIFICATION,
          Facet.ADMISSION, Sn.ADMISSION_POLICY,
          Facet.PURPOSE, Org.PURPOSE,
          Facet.LANGUAGE, Dct.LANGUAGE,
          Facet.COORDINATION, Sn.COORDINATION_MODEL,
          Facet.STATUS, Adms.STATUS);
  private static final List<String> AREAS =
      List.of(SchemaOrg.AREA_SERVED, SchemaOrg.ELIGIBLE_REGION, SchemaOrg.CONTAINED_IN_PLACE);
  private static final List<String> COMPETENCES = List.of(SchemaOrg.KNOWS_ABOUT, SchemaOrg.SKILLS);

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-.*)?)?");
  private static final int MONTH_LENGTH = 7;

  private final Thesaurus thesaurus;

  FacetValues(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  Map<Facet, Set<String>> of(RecordIri record, Kind kind, Graph graph) {
    var values = new EnumMap<Facet, Set<String>>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(facet, new LinkedHashSet<>());
    }
    OF_THE_THING.forEach(
        (facet, property) -> iris(graph, record.thing(), property).forEach(values.get(facet)::add));
    iris(graph, record.iri(), Adms.STATUS).forEach(values.get(Facet.STATUS)::add);
    areas(record, graph).forEach(values.get(Facet.AREA)::add);
    competences(record, kind, graph).forEach(values.get(Facet.COMPETENCE)::add);
    cost(record, graph).ifPresent(values.get(Facet.COST)::add);
    Meetings.cadences(graph, record.thing()).forEach(values.get(Facet.CADENCE)::add);
    Meetings.attendance(graph, record.thing()).forEach(values.get(Facet.ATTENDANCE)::add);
    values.get(Facet.KIND).add(kind.name());
    grantEnds(record, graph).forEach(values.get(Facet.FUNDED)::add);
    if (kind.equals(Kinds.EVENT)) {
      months(graph, record.thing(), SchemaOrg.START_DATE).forEach(values.get(Facet.STARTS)::add);
    }
    return values;
  }

  /** What the area or competence that a record is about lies in; empty for other kinds. */
  static List<String> broader(RecordIri record, Kind kind, Graph graph) {
    if (kind.equals(Kinds.AREA)) {
      return iris(graph, record.thing(), SchemaOrg.CONTAINED_IN_PLACE).toList();
    }
    if (kind.equals(Kinds.COMPETENCE)) {
      return iris(graph, record.thing(), Skos.BROADER).toList();
    }
    return List.of();
  }

  private Stream<String> areas(RecordIri record, Graph graph) {
    Stream<String> stated = AREAS.stream().flatMap(p -> iris(graph, record.thing(), p));
    Stream<String> places = iris(graph, record.thing(), SchemaOrg.LOCATION).filter(this::isArea);
    Stream<String> aroundFragments =
        Stream.concat(AREAS.stream(), Stream.of(SchemaOrg.LOCATION))
            .flatMap(p -> iris(graph, record.thing(), p))
            .filter(record::covers)
            .flatMap(place -> iris(graph, new Iri(place), SchemaOrg.CONTAINED_IN_PLACE));
    return Stream.of(stated, places, aroundFragments)
        .flatMap(s -> s)
        .filter(iri -> !record.covers(iri));
  }

  private static Stream<String> grantEnds(RecordIri record, Graph graph) {
    return iris(graph, record.thing(), SchemaOrg.FUNDING)
        .flatMap(grant -> months(graph, new Iri(grant), SchemaOrg.END_DATE));
  }

  /** When an event begins, as exactly as it says; the latest if it says several. */
  static Optional<String> start(RecordIri record, Kind kind, Graph graph) {
    return kind.equals(Kinds.EVENT)
        ? dates(graph, record.thing(), SchemaOrg.START_DATE).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static Stream<String> dates(Graph graph, Resource subject, String property) {
    return graph
        .objects(subject, property)
        .filter(Literal.class::isInstance)
        .map(date -> ((Literal) date).lexical())
        .filter(date -> DATE.matcher(date).matches());
  }

  /** The month of each date; of a year its last. */
  private static Stream<String> months(Graph graph, Resource subject, String property) {
    return dates(graph, subject, property)
        .map(date -> date.length() < MONTH_LENGTH ? date + "-12" : date.substring(0, MONTH_LENGTH));
  }

  private static Optional<String> cost(RecordIri record, Graph graph) {
    OptionalLong fee = YearlyFee.of(graph, record.thing());
    return fee.isEmpty()
        ? Optional.empty()
        : Optional.of(fee.getAsLong() == 0 ? Facet.FREE : Facet.PAID);
  }

  private boolean isArea(String iri) {
    return AREA_RECORD.matcher(iri).matches()
        || thesaurus.find(iri).filter(c -> c.scheme().equals(SchemaOrg.PLACE)).isPresent();
  }

  private static Stream<String> competences(RecordIri record, Kind kind, Graph graph) {
    Stream<String> had =
        graph.subjects().stream()
            .flatMap(subject -> COMPETENCES.stream().flatMap(p -> iris(graph, subject, p)));
    return kind.equals(Kinds.COMPETENCE)
        ? Stream.concat(had, iris(graph, record.thing(), Skos.BROADER))
        : had;
  }

  private static Stream<String> iris(Graph graph, Resource subject, String property) {
    return graph
        .objects(subject, property)
        .filter(Iri.class::isInstance)
        .map(term -> ((Iri) term).value())
        .filter(iri -> iri.length() <= LONGEST_IRI);
  }
}
