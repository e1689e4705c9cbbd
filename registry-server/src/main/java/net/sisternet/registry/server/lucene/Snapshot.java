package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;

/**
 * The index as one change left it. All that searches need is made when the snapshot is, before
 * anybody sees it, and taken over from the snapshot before where segments are the same.
 */
final class Snapshot {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, String> data;
  private final Containment containment;
  private final List<Leaf> leaves;
  private final Map<Object, Leaf> leafByCore = new HashMap<>();
  private final Answers answers = new Answers();

  /** The first snapshot. */
  Snapshot(DirectoryReader reader, Map<String, String> data, Thesaurus thesaurus)
      throws IOException {
    this(reader, data, thesaurus, new Containment(thesaurus, Map.of()), Map.of());
  }

  private Snapshot(
      DirectoryReader reader,
      Map<String, String> data,
      Thesaurus thesaurus,
      Containment containmentBefore,
      Map<Object, Leaf> before)
      throws IOException {
    this.reader = reader;
    this.data = data;
    this.searcher = new IndexSearcher(reader);
    var segments = new ArrayList<Segment>();
    for (LeafReaderContext context : reader.leaves()) {
      Leaf same = before.get(core(context));
      segments.add(same == null ? new Segment(context.reader()) : same.segment());
    }
    Map<String, List<String>> recorded = recorded(reader.leaves(), segments);
    boolean sameContainment = containmentBefore.isAs(recorded);
    this.containment = sameContainment ? containmentBefore : new Containment(thesaurus, recorded);
    for (LeafReaderContext context : reader.leaves()) {
      Leaf same = before.get(core(context));
      FacetSets facets =
          same == null || !sameContainment
              ? new FacetSets(context.reader(), containment)
              : same.facets();
      leafByCore.put(core(context), new Leaf(context, segments.get(context.ord), facets));
    }
    this.leaves = reader.leaves().stream().map(c -> leafByCore.get(core(c))).toList();
  }

  /** The snapshot after another change. */
  Snapshot next(DirectoryReader newer, Map<String, String> newerData, Thesaurus thesaurus)
      throws IOException {
    return new Snapshot(newer, newerData, thesaurus, containment, leafByCore);
  }

  /** Whether it stands for {@code other}. */
  boolean hasData(Map<String, String> other) {
    return data.equals(other);
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  List<Leaf> leaves() {
    return leaves;
  }

  Containment containment() {
    return containment;
  }

  /** What it was asked last. */
  Answers answers() {
    return answers;
  }

  /** How far the log of {@code home} had been applied. */
  Position position(Home home) {
    return CommitData.position(data, home);
  }

  /** When the first version of a record that is in the index was published. */
  Optional<Instant> findIssued(RecordIri record) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.IRI, record.value())), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    Document document =
        searcher.storedFields().document(found.scoreDocs[0].doc, Set.of(Fields.ISSUED));
    long millis = document.getField(Fields.ISSUED).numericValue().longValue();
    return Optional.of(Instant.ofEpochMilli(millis));
  }

  private static Map<String, List<String>> recorded(
      List<LeafReaderContext> contexts, List<Segment> segments) {
    var recorded = new HashMap<String, List<String>>();
    for (LeafReaderContext context : contexts) {
      Bits live = context.reader().getLiveDocs();
      segments.get(context.ord).recorded().stream()
          .filter(r -> live == null || live.get(r.doc()))
          .forEach(r -> recorded.put(r.thing(), r.broader()));
    }
    return recorded;
  }

  private static Object core(LeafReaderContext context) {
    return context.reader().getCoreCacheHelper().getKey();
  }
}
