package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.sisternet.registry.core.query.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * For one segment, the documents of each value of each facet, with those of the values inside it.
 * Filtering and counting become operations on bits, whose time does not depend on how many
 * documents match. Immutable; made once for a segment, and again when the containment changes.
 */
final class FacetSets {

  private final Map<Facet, Map<String, DocSet>> sets = new EnumMap<>(Facet.class);
  private final Map<String, DocSet> statedAreas;

  FacetSets(LeafReader segment, Containment containment) throws IOException {
    for (Facet facet : Facet.values()) {
      SortedSetDocValues stated = DocValues.getSortedSet(segment, Fields.values(facet));
      sets.put(facet, collect(stated, segment.maxDoc(), around(facet, containment)));
    }
    statedAreas =
        collect(
            DocValues.getSortedSet(segment, Fields.values(Facet.AREA)), segment.maxDoc(), Set::of);
  }

  /** The documents with {@code value} or a value inside it. */
  Optional<DocSet> find(Facet facet, String value) {
    return Optional.ofNullable(of(facet).get(value));
  }

  /** All values of {@code facet} in the segment. */
  Map<String, DocSet> of(Facet facet) {
    return sets.getOrDefault(facet, Map.of());
  }

  /** The documents that themselves name each area, without those of what lies inside it. */
  Map<String, DocSet> statedAreas() {
    return statedAreas;
  }

  private static Function<String, Set<String>> around(Facet facet, Containment containment) {
    return facet == Facet.KIND ? Set::of : containment::around;
  }

  private static Map<String, DocSet> collect(
      SortedSetDocValues stated, int maxDoc, Function<String, Set<String>> counted)
      throws IOException {
    var builders = new HashMap<String, Builder>();
    List<List<Builder>> byOrdinal = new ArrayList<>();
    for (long ordinal = 0; ordinal < stated.getValueCount(); ordinal++) {
      String value = stated.lookupOrd(ordinal).utf8ToString();
      byOrdinal.add(
          counted.apply(value).stream()
              .map(v -> builders.computeIfAbsent(v, b -> new Builder()))
              .toList());
    }
    for (int doc = stated.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = stated.nextDoc()) {
      for (int i = 0; i < stated.docValueCount(); i++) {
        for (Builder builder : byOrdinal.get((int) stated.nextOrd())) {
          builder.add(doc);
        }
      }
    }
    var sets = new HashMap<String, DocSet>();
    builders.forEach((value, builder) -> sets.put(value, builder.build(maxDoc)));
    return sets;
  }

  /** Collects documents in ascending order, each once. */
  private static final class Builder {
    private int[] docs = new int[4];
    private int count;

    void add(int doc) {
      if (count > 0 && docs[count - 1] == doc) {
        return;
      }
      if (count == docs.length) {
        docs = Arrays.copyOf(docs, count * 2);
      }
      docs[count++] = doc;
    }

    DocSet build(int maxDoc) {
      return DocSet.of(docs, count, maxDoc);
    }
  }
}
