package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** What one record itself states for each facet. */
final class StatedValues {

  private StatedValues() {}

  /** The values of {@code record}; none if {@code snapshot} does not have it. */
  static Map<Facet, Set<String>> of(Snapshot snapshot, RecordIri record) throws IOException {
    for (Leaf leaf : snapshot.leaves()) {
      LeafReader reader = leaf.context().reader();
      int doc = doc(reader, record);
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        return values(reader, doc);
      }
    }
    return Map.of();
  }

  private static int doc(LeafReader reader, RecordIri record) throws IOException {
    PostingsEnum docs = reader.postings(new Term(Fields.IRI, record.value()), PostingsEnum.NONE);
    if (docs == null) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    Bits live = reader.getLiveDocs();
    int doc = docs.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = docs.nextDoc();
    }
    return doc;
  }

  private static Map<Facet, Set<String>> values(LeafReader reader, int doc) throws IOException {
    var stated = new EnumMap<Facet, Set<String>>(Facet.class);
    for (Facet facet : Facet.values()) {
      SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.values(facet));
      var found = new LinkedHashSet<String>();
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          found.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
      stated.put(facet, found);
    }
    return stated;
  }
}
