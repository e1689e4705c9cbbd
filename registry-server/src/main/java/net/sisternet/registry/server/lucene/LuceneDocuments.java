package net.sisternet.registry.server.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.RecordRendering;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.sisters.AlikeKeys;
import net.sisternet.registry.core.transition.Moved;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes the index's documents out of log entries. One thread at a time. */
final class LuceneDocuments {

  private final Thesaurus thesaurus;
  private final FacetValues facetValues;
  private final RecordRendering rendering;
  private final AnalysedWords analysed = new AnalysedWords();
  private final Map<String, NameOrder> nameOrders = NameOrder.of(WordForm.LANGUAGES);

  LuceneDocuments(Thesaurus thesaurus, RecordRendering rendering) {
    this.thesaurus = thesaurus;
    this.facetValues = new FacetValues(thesaurus);
    this.rendering = rendering;
  }

  /**
   * The document; empty for an entry that leaves nothing to find, of what is found under another
   * address now, or of a kind not known here.
   */
  Optional<Document> find(LogEntry logEntry, Instant issued) {
    RecordIri record = logEntry.entry().about();
    Optional<Kind> kind = Kinds.findByPath(record.path());
    if (logEntry.payload().isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Graph graph = logEntry.payload().get().graph();
    if (Moved.findNext(record, graph).isPresent()) {
      return Optional.empty();
    }
    var shown = new RecordDocument(kind.get(), logEntry.entry(), graph, issued);
    var document = new Document();
    Instant modified = logEntry.entry().published();
    document.add(new StringField(Fields.IRI, record.value(), Field.Store.YES));
    document.add(new StringField(Fields.HOME, logEntry.entry().home().base(), Field.Store.YES));
    document.add(new StringField(Fields.KIND, kind.get().name(), Field.Store.YES));
    document.add(new StoredField(Fields.MODIFIED, modified.toEpochMilli()));
    document.add(new StoredField(Fields.ISSUED, issued.toEpochMilli()));
    document.add(new StoredField(Fields.JSON, rendering.json(shown)));
    if (kind.get().equals(Kinds.NETWORK)) {
      Figures.find(record, graph).ifPresent(document::add);
    }
    FacetValues.broader(record, kind.get(), graph)
        .forEach(iri -> document.add(new StoredField(Fields.BROADER, iri)));
    AlikeKeys.of(record, graph)
        .forEach(key -> document.add(new StringField(Fields.ALIKE, key, Field.Store.NO)));
    YearlyFee.of(graph, record.thing())
        .ifPresent(fee -> document.add(new NumericDocValuesField(Fields.YEARLY_FEE, fee)));
    Map<Facet, Set<String>> values = facetValues.of(record, kind.get(), graph);
    values.get(Facet.HOME).add(logEntry.entry().home().base());
    Freshness.find(kind.get(), record, graph, modified)
        .ifPresent(it -> values.get(Facet.FRESHNESS).add(FreshnessMonths.value(it)));
    addValues(document, values);
    List<RecordWords.Words> words = RecordWords.of(thesaurus, record, graph, values);
    addWords(document, words);
    addOrders(document, words, record, modified);
    BytesRef start = NameOrder.latestFirst(FacetValues.start(record, kind.get(), graph), record);
    document.add(new SortedDocValuesField(Fields.BY_START, start));
    return Optional.of(document);
  }

  private static void addValues(Document document, Map<Facet, Set<String>> values) {
    values.forEach(
        (facet, iris) ->
            iris.forEach(
                iri ->
                    document.add(
                        new SortedSetDocValuesField(Fields.values(facet), new BytesRef(iri)))));
    Stream.of(Facet.AREA, Facet.COMPETENCE)
        .flatMap(facet -> values.get(facet).stream())
        .forEach(iri -> document.add(new StringField(Fields.REFERENCE, iri, Field.Store.NO)));
  }

  private void addWords(Document document, List<RecordWords.Words> all) {
    var terms = new RecordTerms();
    for (RecordWords.Words words : all) {
      Tier tier = words.tier();
      if (tier == Tier.TEXT) {
        terms.addText(analysed.of(words.text()), words.language());
      } else {
        terms.addWords(analysed.marked(words));
      }
      if (tier == Tier.NAME || tier == Tier.ALT) {
        WholeName.spellings(Folding.normalise(words.text()))
            .forEach(
                name -> document.add(new StringField(Fields.WHOLE_NAME, name, Field.Store.NO)));
      }
    }
    terms.fields().forEach(document::add);
  }

  private void addOrders(
      Document document, List<RecordWords.Words> words, RecordIri record, Instant modified) {
    Map<String, String> names = new LinkedHashMap<>();
    words.stream()
        .filter(w -> w.tier() == Tier.NAME)
        .forEach(w -> names.putIfAbsent(w.language(), w.text()));
    nameOrders.forEach(
        (language, order) -> {
          BytesRef key = order.key(name(names, language, record), record);
          document.add(new SortedDocValuesField(Fields.byName(language), key));
        });
    BytesRef key = NameOrder.newestFirst(modified, record);
    document.add(new SortedDocValuesField(Fields.BY_MODIFIED, key));
  }

  private static String name(Map<String, String> names, String language, RecordIri record) {
    var choices = new ArrayList<>(List.of(language));
    choices.addAll(WordForm.LANGUAGES);
    choices.addAll(names.keySet());
    return choices.stream()
        .filter(names::containsKey)
        .findFirst()
        .map(names::get)
        .orElse(record.slug());
  }
}
