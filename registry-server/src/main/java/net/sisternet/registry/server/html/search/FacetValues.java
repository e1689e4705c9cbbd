package net.sisternet.registry.server.html.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.SisterViews;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;

/** The values of filters: from what stands in an address to what the finder knows, and to names. */
public final class FacetValues {

  private final FilterValues values;
  private final Labels labels;
  private final RecordNames records;
  private final KindNames kinds;
  private final SisterViews sisters;

  public FacetValues(
      FilterValues values,
      Labels labels,
      RecordNames records,
      KindNames kinds,
      SisterViews sisters) {
    this.values = values;
    this.labels = labels;
    this.records = records;
    this.kinds = kinds;
    this.sisters = sisters;
  }

  /** The same with the sisters of one moment. */
  FacetValues with(SisterViews now) {
    return new FacetValues(values, labels, records, kinds, now);
  }

  /** What the finder knows as {@code value}, which is an IRI, a compact one, a name or a code. */
  Optional<String> find(Facet facet, String value) {
    return values.find(facet, value);
  }

  /** What a value is called. */
  Phrase label(Facet facet, String value, Reader reader) {
    if (facet == Facet.KIND) {
      return Phrase.own(Kinds.findByName(value).map(kind -> kinds.one(kind, reader)).orElse(value));
    }
    if (facet == Facet.FRESHNESS) {
      return Phrase.own(reader.sayOr("freshness." + value, value));
    }
    if (facet == Facet.HOME) {
      return Phrase.own(sisters.findName(value).orElse(value));
    }
    if (facet == Facet.COST) {
      return Phrase.own(reader.say("cost." + value));
    }
    if (facet == Facet.CADENCE) {
      return Phrase.own(reader.times().every(value));
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
