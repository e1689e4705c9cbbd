package net.sisternet.registry.core.transition;

import java.util.HashSet;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Dct;

/**
 * Where a record has moved ({@code dct:isReplacedBy}). Only a record of the same kind and home
 * takes the place of another, so an address never leads away from its registry.
 */
public final class Moved {

  private static final int MOST_MOVES = 8;

  private Moved() {}

  /** Where {@code graph}, the state of {@code record}, says that it has moved. */
  public static Optional<RecordIri> findNext(RecordIri record, Graph graph) {
    String list = record.value().substring(0, record.value().lastIndexOf('/') + 1);
    return graph
        .objects(record.iri(), Dct.IS_REPLACED_BY)
        .filter(Iri.class::isInstance)
        .map(it -> ((Iri) it).value().replaceFirst("#it$", ""))
        .filter(it -> it.startsWith(list) && RecordIri.isSlug(it.substring(list.length())))
        .map(RecordIri::new)
        .filter(it -> !it.equals(record))
        .findFirst();
  }

  /**
   * Where {@code record} of {@code home} is now, if it has moved and what it moved to is there.
   *
   * @param graph its newest state
   */
  public static Optional<RecordIri> find(
      Home home, RecordHeads heads, RecordIri record, Graph graph) {
    var seen = new HashSet<RecordIri>();
    Optional<RecordIri> last = Optional.empty();
    Optional<RecordIri> next = findNext(record, graph);
    while (next.isPresent() && seen.add(next.get()) && seen.size() <= MOST_MOVES) {
      RecordIri there = next.get();
      Optional<Graph> state =
          Optional.of(there)
              .filter(it -> home.holds(it.value()))
              .flatMap(heads::find)
              .filter(it -> !it.withdrawn())
              .flatMap(it -> findGraph(heads, it));
      if (state.isEmpty()) {
        return last;
      }
      last = next;
      next = findNext(there, state.get());
    }
    return next.isEmpty() ? last : Optional.empty();
  }

  private static Optional<Graph> findGraph(RecordHeads heads, RecordHead head) {
    return heads
        .findVersion(head.record(), head.version())
        .flatMap(LogEntry::payload)
        .map(Payload::graph);
  }
}
