package net.sisternet.registry.server.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;

/** The values of filters: from what stands in an address to what the finder knows, and to names. */
final class FacetValues {

  /** Where a bare name or code is looked up. */
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
          Facet.STATUS, List.of(Snc.RECORD, Snc.OPPORTUNITY, Snc.INITIATIVE));

  private final Thesaurus thesaurus;
  private final Labels labels;
  private final RecordNames records;
  private final KindNames kinds;

  FacetValues(Thesaurus thesaurus, Labels labels, RecordNames records, KindNames kinds) {
    this.thesaurus = thesaurus;
    this.labels = labels;
    this.records = records;
    this.kinds = kinds;
  }

  /** What the finder knows as {@code value}, which is an IRI, a compact one, a name or a code. */
  Optional<String> find(Facet facet, String value) {
    if (facet == Facet.KIND) {
      return Kinds.findByName(value).or(() -> Kinds.findByPath(value)).map(kind -> kind.name());
    }
    Optional<String> compact = Prefixes.findIri(value);
    if (compact.isPresent()) {
      return compact;
    }
    return Iri.isIri(value)
        ? Optional.of(value)
        : SCHEMES.getOrDefault(facet, List.of()).stream()
            .flatMap(scheme -> thesaurus.inScheme(scheme).stream())
            .filter(concept -> isNamed(concept, value))
            .map(Concept::iri)
            .findFirst();
  }

  private static boolean isNamed(Concept concept, String value) {
    String iri = concept.iri();
    String local = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    return Stream.of(local, local.substring(local.indexOf('-') + 1), concept.notation())
        .anyMatch(value::equalsIgnoreCase);
  }

  /** What a value is called. */
  Phrase label(Facet facet, String value, Reader reader) {
    if (facet == Facet.KIND) {
      return Phrase.own(Kinds.findByName(value).map(kind -> kinds.one(kind, reader)).orElse(value));
    }
    return labels
        .findConcept(value, reader)
        .or(() -> findRecordName(value, reader))
        .orElseGet(() -> Phrase.own(Prefixes.compact(value)));
  }

  /** What an area lies in, so that two of one name can be told apart; else empty. */
  String remark(Facet facet, String value, Reader reader) {
    return facet == Facet.AREA ? labels.inside(value, reader) : "";
  }

  private Optional<Phrase> findRecordName(String iri, Reader reader) {
    return records
        .findRecord(iri)
        .map(record -> records.of(List.of(record)).getOrDefault(record, Map.of()))
        .filter(names -> !names.isEmpty())
        .map(reader::best);
  }
}
