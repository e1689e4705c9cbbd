package net.sisternet.registry.core.transition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;

/**
 * What a transition does to the records of this home, in the order in which they are written.
 *
 * @param transition what it is made of
 * @param effects one for each record
 */
public record Plan(Transition transition, List<Effect> effects) {

  public Plan {
    effects = List.copyOf(effects);
  }

  /** What happens to a record. */
  public enum Fate {
    /** It is new. */
    FOUNDED,
    /** It is the renamed network under its new address. */
    ARRIVED,
    /** It has another name. */
    RENAMED,
    /** It goes on, and others have joined it or left it. */
    CONTINUES,
    /** It ends; its page stays and says what came after it. */
    CLOSED,
    /** Its address leads to the new one. */
    MOVED
  }

  /**
   * What happens to one record.
   *
   * @param head what there is; empty if it is new
   * @param graph what it says afterwards
   */
  public record Effect(Fate fate, RecordIri record, Optional<RecordHead> head, Graph graph) {}

  /** The record that the network has afterwards, or the first that came out of it. */
  public RecordIri result() {
    return effects.stream()
        .filter(it -> it.fate() != Fate.CLOSED && it.fate() != Fate.MOVED)
        .map(Effect::record)
        .findFirst()
        .orElse(transition.network());
  }

  /** What it was made on: the same as long as nothing it is about changes. */
  public String basis() {
    return effects.stream()
        .map(
            it ->
                it.record().slug()
                    + it.head().map(head -> '.' + head.version().toString()).orElse(""))
        .collect(Collectors.joining(" "));
  }
}
