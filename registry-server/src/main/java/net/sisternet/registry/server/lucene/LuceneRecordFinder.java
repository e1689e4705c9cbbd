package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.AlikeRequest;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindRequest.Sort;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.NetworkFigures;
import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.lucene.Answers.Answer;
import net.sisternet.vocab.Kinds;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Answers from the newest commit of the index. Filters, counts and orders are kept in memory by
 * segment (see {@link FacetSets} and {@link SegmentOrder}), so their time hardly grows with the
 * number of records; only the words are looked up in the index itself. Any thread.
 */
final class LuceneRecordFinder implements RecordFinder {

  private static final List<String> EVENTS = List.of(Kinds.EVENT.name());
  private static final Set<String> ONLY_IRI = Set.of(Fields.IRI);

  private final SearchIndex index;
  private final Home own;
  private final Clock clock;
  private final Reasons reasons;

  LuceneRecordFinder(SearchIndex index, Home own, Clock clock, Thesaurus thesaurus) {
    this.index = index;
    this.own = own;
    this.clock = clock;
    this.reasons = new Reasons(thesaurus);
  }

  @Override
  public FindResult find(FindRequest asked) {
    var freshness = new FreshnessMonths(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    FindRequest request = freshness.months(asked);
    Optional<Cursor> cursor = Cursor.find(request);
    return index.read(snapshot -> find(snapshot, request, cursor, freshness));
  }

  @Override
  public Map<RecordIri, List<Reason>> explain(FindRequest request, List<Hit> hits) {
    return index.read(snapshot -> reasons.of(snapshot, request, hits));
  }

  @Override
  public List<Hit> alike(AlikeRequest request) {
    return index.read(
        snapshot -> {
          StoredFields stored = snapshot.searcher().storedFields();
          var hits = new ArrayList<Hit>();
          for (AlikeDocs.Weighed weighed : new AlikeDocs(request).find(snapshot)) {
            hits.add(hit(stored.document(weighed.doc()), weighed.weight()));
          }
          return hits;
        });
  }

  @Override
  public List<RecordIri> sharing(Set<String> keys, int limit) {
    var terms = keys.stream().map(BytesRef::new).toList();
    return index.read(
        snapshot -> {
          var found = new ArrayList<RecordIri>();
          StoredFields stored = snapshot.searcher().storedFields();
          for (ScoreDoc doc :
              snapshot
                  .searcher()
                  .search(new TermInSetQuery(Fields.ALIKE, terms), limit)
                  .scoreDocs) {
            found.add(new RecordIri(stored.document(doc.doc, ONLY_IRI).get(Fields.IRI)));
          }
          return found;
        });
  }

  @Override
  public void figures(FindRequest asked, Consumer<NetworkFigures> taker) {
    var freshness = new FreshnessMonths(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var filter = new Filter(freshness.months(asked));
    index.read(
        snapshot -> {
          for (Leaf leaf : snapshot.leaves()) {
            Figures.read(leaf.context().reader(), filter.passing(leaf), taker);
          }
          return snapshot;
        });
  }

  @Override
  public long changes() {
    return index.changes();
  }

  private FindResult find(
      Snapshot snapshot, FindRequest request, Optional<Cursor> cursor, FreshnessMonths freshness)
      throws IOException {
    Optional<Answer> before = snapshot.answers().find(request);
    Answer answer = before.isPresent() ? before.get() : answer(snapshot, request, cursor);
    snapshot.answers().keep(request, answer);
    return new FindResult(
        answer.total(),
        hits(snapshot, answer.page()),
        freshness.words(answer.facets()),
        answer.areas(),
        answer.nextCursor(),
        snapshot.position(own));
  }

  private static Answer answer(Snapshot snapshot, FindRequest request, Optional<Cursor> cursor)
      throws IOException {
    boolean hasWords = !request.words().isBlank();
    boolean scored = hasWords && request.sort() == Sort.RELEVANCE;
    List<LeafMatches> matches = passing(snapshot, request, cursor);
    if (hasWords) {
      new WordSearch(snapshot, request.words()).collect(matches, scored);
    }
    List<List<Candidate>> candidates =
        matches.stream().map(leaf -> scored ? leaf.best() : leaf.first()).toList();
    List<Page.Place> places = Page.merge(matches, candidates, request.limit() + 1);
    boolean isLast = places.size() <= request.limit();
    List<Page.Place> page = List.copyOf(isLast ? places : places.subList(0, request.limit()));
    return new Answer(
        matches.stream().mapToLong(leaf -> leaf.docs().cardinality()).sum(),
        page,
        isLast ? "" : page.get(page.size() - 1).cursor().encoded(request),
        FacetCounts.of(matches),
        FacetCounts.statedAreas(matches));
  }

  private static List<LeafMatches> passing(
      Snapshot snapshot, FindRequest request, Optional<Cursor> cursor) throws IOException {
    var filter = new Filter(request);
    String order = order(request);
    var matches = new ArrayList<LeafMatches>();
    for (Leaf leaf : snapshot.leaves()) {
      matches.add(new LeafMatches(leaf, filter.passing(leaf), order, cursor, request.limit() + 1));
    }
    return matches;
  }

  private static String order(FindRequest request) {
    boolean ofEvents =
        request.words().isBlank()
            && request.filters().getOrDefault(Facet.KIND, List.of()).equals(EVENTS);
    return switch (request.sort()) {
      case MODIFIED -> Fields.BY_MODIFIED;
      case START -> Fields.BY_START;
      case NAME -> Fields.byName(request.language());
      case RELEVANCE -> ofEvents ? Fields.BY_START : Fields.byName(request.language());
    };
  }

  private static List<Hit> hits(Snapshot snapshot, List<Page.Place> page) throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    var hits = new ArrayList<Hit>();
    for (Page.Place place : page) {
      hits.add(hit(stored.document(place.doc()), place.cursor().score()));
    }
    return hits;
  }

  private static Hit hit(Document document, float score) {
    return new Hit(
        new RecordIri(document.get(Fields.IRI)),
        Kinds.findByName(document.get(Fields.KIND)).orElseThrow(),
        document.get(Fields.JSON),
        Instant.ofEpochMilli(document.getField(Fields.MODIFIED).numericValue().longValue()),
        score);
  }
}
