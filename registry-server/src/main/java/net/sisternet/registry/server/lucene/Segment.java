package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What is kept in memory of one segment of the index, beside its {@link FacetSets}. A segment never
 * changes but for deletions, which are not in here. Immutable, but for what it remembers.
 */
final class Segment {

  /** An area or competence that is a record, and what it lies in. */
  record Recorded(int doc, String thing, List<String> broader) {}

  private final Map<String, SegmentOrder> orders = new HashMap<>();
  private final Fees fees;
  private final FoundWords words;
  private final List<Recorded> recorded = new ArrayList<>();

  Segment(LeafReader reader) throws IOException {
    for (String field : Fields.orders()) {
      orders.put(field, new SegmentOrder(reader, field));
    }
    fees = new Fees(reader);
    words = new FoundWords(reader.maxDoc());
    for (Kind kind : List.of(Kinds.AREA, Kinds.COMPETENCE)) {
      readRecorded(reader, kind);
    }
    recorded.sort(Comparator.comparingInt(Recorded::doc));
  }

  /** The order that is kept in {@code field}. */
  SegmentOrder order(String field) {
    SegmentOrder order = orders.get(field);
    if (order == null) {
      throw new IllegalArgumentException("no order " + field);
    }
    return order;
  }

  /** What membership costs. */
  Fees fees() {
    return fees;
  }

  /** The words that were looked up last. */
  FoundWords words() {
    return words;
  }

  /** The areas and competences among its documents in ascending order, deleted ones too. */
  List<Recorded> recorded() {
    return recorded;
  }

  private void readRecorded(LeafReader reader, Kind kind) throws IOException {
    PostingsEnum docs = reader.postings(new Term(Fields.KIND, kind.name()), PostingsEnum.NONE);
    if (docs == null) {
      return;
    }
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      Document document =
          reader
              .storedFields()
              .document(docs.docID(), java.util.Set.of(Fields.IRI, Fields.BROADER));
      recorded.add(
          new Recorded(
              docs.docID(),
              document.get(Fields.IRI) + "#it",
              List.of(document.getValues(Fields.BROADER))));
    }
  }
}
