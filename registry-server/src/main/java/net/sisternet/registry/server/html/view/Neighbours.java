package net.sisternet.registry.server.html.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.relations.Relations;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;

/**
 * The records that one record refers to, our own and copies of sisters': what they are called, and
 * whether they say the same of their relation to it. One moment's state. Immutable.
 */
final class Neighbours {

  /** Of more than so many neighbours the names are not looked up. */
  private static final int MOST = 200;

  private final RecordIri record;
  private final RecordNames names;
  private final List<SisterStatus> sisters;
  private final Map<RecordIri, RecordNames.Known> known;

  private Neighbours(
      RecordIri record,
      RecordNames names,
      List<SisterStatus> sisters,
      Map<RecordIri, RecordNames.Known> known) {
    this.record = record;
    this.names = names;
    this.sisters = sisters;
    this.known = known;
  }

  /** What {@code record}, which says {@code graph}, refers to; all is looked up at once. */
  static Neighbours of(
      RecordIri record, Graph graph, RecordNames names, List<SisterStatus> sisters) {
    var nobody = new Neighbours(record, names, sisters, Map.of());
    var referred = new LinkedHashSet<RecordIri>();
    graph
        .triples()
        .forEach(
            triple -> {
              if (triple.object() instanceof Iri iri && !record.covers(iri.value())) {
                nobody.find(iri.value()).ifPresent(referred::add);
              }
            });
    List<RecordIri> some = referred.stream().limit(MOST).toList();
    return new Neighbours(record, names, sisters, names.lookWhereTheyAre(some, record));
  }

  /** The record, of our home or a sister's, that {@code iri} or its document names. */
  Optional<RecordIri> find(String iri) {
    return names
        .findRecord(iri)
        .or(
            () ->
                sisters.stream()
                    .map(SisterStatus::home)
                    .filter(home -> home.holds(iri))
                    .findFirst()
                    .flatMap(home -> RecordNames.findRecord(iri, home)));
  }

  /** The names of {@code neighbour} by language; none if it is not held here. */
  Map<String, String> names(RecordIri neighbour) {
    return known.getOrDefault(neighbour, RecordNames.Known.NOTHING).names();
  }

  /** The sister where {@code neighbour} is at home; empty for one of ours. */
  Optional<Home> findHome(RecordIri neighbour) {
    return Federation.findHome(sisters, neighbour).map(SisterStatus::home);
  }

  /** What people call that sister. */
  Optional<String> findHomeName(RecordIri neighbour) {
    return Federation.findHome(sisters, neighbour).map(it -> it.accepted().name());
  }

  /**
   * Whether both sides state the relation {@code property}; empty if it has no second side or what
   * the other says is not held here.
   */
  Optional<Boolean> findMutual(String property, RecordIri neighbour) {
    RecordNames.Known other = known.getOrDefault(neighbour, RecordNames.Known.NOTHING);
    return other.names().isEmpty() || !Relations.hasOtherSide(property)
        ? Optional.empty()
        : Optional.of(Relations.isAnswered(property, record.thing(), other.relations()));
  }
}
