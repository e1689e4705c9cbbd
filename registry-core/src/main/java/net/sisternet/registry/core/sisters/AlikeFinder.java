package net.sisternet.registry.core.sisters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/**
 * Looks for records, here and in the copies of sisters, that may be about the same thing as one
 * that is, or is about to be, published. The index brings those that share one of its {@link
 * AlikeKeys}; {@link LookAlikes} judges them, as it does when a sister is accepted. The cost does
 * not grow with the number of records, but with that of the candidates, of which there are {@value
 * #CANDIDATES} at most: what more records share than that is no sign of one network. Any thread.
 */
public final class AlikeFinder {

  private static final int CANDIDATES = 50;

  private final RecordFinder finder;
  private final RecordHeads heads;
  private final Thesaurus thesaurus;

  /**
   * A finder.
   *
   * @param heads of everything that {@code finder} finds
   */
  public AlikeFinder(RecordFinder finder, RecordHeads heads, Thesaurus thesaurus) {
    this.finder = finder;
    this.heads = heads;
    this.thesaurus = thesaurus;
  }

  /** Those that look like {@code record}, which says {@code graph}; it is none of them itself. */
  public List<LookAlikes.Pair> find(RecordIri record, Graph graph) {
    return find(record, graph, any -> true);
  }

  /** The same among those that {@code counts}. */
  public List<LookAlikes.Pair> find(RecordIri record, Graph graph, Predicate<RecordIri> counts) {
    var lookAlikes = new LookAlikes(thesaurus);
    candidates(record, graph, counts).forEach(lookAlikes::know);
    return lookAlikes.find(record, graph);
  }

  private Map<RecordIri, Graph> candidates(
      RecordIri record, Graph graph, Predicate<RecordIri> counts) {
    List<RecordIri> found =
        finder.sharing(AlikeKeys.of(record, graph), CANDIDATES).stream()
            .filter(it -> !it.equals(record) && counts.test(it))
            .toList();
    var graphs = new LinkedHashMap<RecordIri, Graph>();
    if (found.isEmpty()) {
      return graphs;
    }
    for (RecordHead head : heads.findAll(found).values()) {
      heads
          .findVersion(head.record(), head.version())
          .flatMap(LogEntry::payload)
          .map(Payload::graph)
          .ifPresent(it -> graphs.put(head.record(), it));
    }
    return graphs;
  }
}
