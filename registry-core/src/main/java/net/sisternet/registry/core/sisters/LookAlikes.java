package net.sisternet.registry.core.sisters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.SchemaOrg;

/**
 * Finds records of a sister that may be about the same thing as one of ours. A hint for people, and
 * no more: records are never merged. Only records of one kind are compared. One thread at a time.
 */
public final class LookAlikes {

  private final Thesaurus thesaurus;
  private final Map<String, List<RecordIri>> known = new HashMap<>();
  private final Map<RecordIri, Set<String>> areas = new HashMap<>();

  /** No records are known yet. */
  public LookAlikes(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** Why two records look alike. */
  public enum Likeness {
    /** The same number in a business register. */
    LEGAL_IDENTIFIER("same registration number"),
    /** The same homepage, whether with or without {@code www.} and encryption. */
    HOMEPAGE("same homepage"),
    /** One name in common, in any language, and one's area lies in the other's. */
    NAME_AND_AREA("same name and area");

    private final String words;

    Likeness(String words) {
      this.words = words;
    }

    /** The reason in English words, for an operator's terminal. */
    public String words() {
      return words;
    }
  }

  /** Two records that look alike. */
  public record Pair(RecordIri theirs, RecordIri ours, Likeness likeness) {}

  /** Takes note of a record of ours, in its newest state; call once for each. */
  public void know(RecordIri record, Graph graph) {
    AlikeKeys.of(record, graph)
        .forEach(it -> known.computeIfAbsent(it, k -> new ArrayList<>()).add(record));
    areas.put(record, areas(record, graph));
  }

  /** The records of ours that look like {@code record}, each once, with the strongest reason. */
  public List<Pair> find(RecordIri record, Graph graph) {
    var found = new HashMap<RecordIri, Likeness>();
    Set<String> theirs = areas(record, graph);
    for (String key : AlikeKeys.of(record, graph)) {
      Likeness likeness = AlikeKeys.likeness(key);
      for (RecordIri ours : known.getOrDefault(key, List.of())) {
        if (likeness != Likeness.NAME_AND_AREA
            || meet(theirs, areas.getOrDefault(ours, Set.of()))) {
          found.merge(ours, likeness, (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
      }
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> new Pair(record, it.getKey(), it.getValue()))
        .toList();
  }

  private static Set<String> areas(RecordIri record, Graph graph) {
    return iris(graph, record.thing(), SchemaOrg.AREA_SERVED).collect(Collectors.toSet());
  }

  private boolean meet(Set<String> some, Set<String> others) {
    return liesIn(some, others) || liesIn(others, some);
  }

  private boolean liesIn(Set<String> inner, Set<String> outer) {
    return inner.stream()
        .flatMap(it -> thesaurus.withBroader(it).stream())
        .anyMatch(outer::contains);
  }

  private static Stream<String> iris(Graph graph, Iri subject, String property) {
    return graph
        .objects(subject, property)
        .filter(Iri.class::isInstance)
        .map(it -> ((Iri) it).value());
  }
}
