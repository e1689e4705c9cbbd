package net.sisternet.registry.core.alike;

import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.LookAlikes;
import net.sisternet.registry.core.transition.Moved;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;

/** How it stands with pairs now: records go, change, and are copied from sisters. Any thread. */
final class PairStates {

  private final Home home;
  private final RecordHeads heads;
  private final Federation federation;
  private final Thesaurus thesaurus;

  /** By {@code heads}, which are our own and those of every mirror. */
  PairStates(Home home, RecordHeads heads, Federation federation, Thesaurus thesaurus) {
    this.home = home;
    this.heads = heads;
    this.federation = federation;
    this.thesaurus = thesaurus;
  }

  /** How it stands with a pair. */
  enum State {
    /** Both are there and look alike, and nobody has said more. */
    ALIKE,
    /** There is nothing to decide any more. */
    OVER,
    /** The copy of the other cannot be read now. */
    UNKNOWN
  }

  State of(AlikePair pair) {
    if (!isReadable(pair.other())) {
      return State.UNKNOWN;
    }
    Optional<Graph> ours = findGoingOn(pair.ours());
    Optional<Graph> other = findGoingOn(pair.other());
    if (ours.isEmpty() || other.isEmpty() || saysSo(pair, ours.get(), other.get())) {
      return State.OVER;
    }
    var lookAlikes = new LookAlikes(thesaurus);
    lookAlikes.know(pair.other(), other.get());
    return lookAlikes.find(pair.ours(), ours.get()).isEmpty() ? State.OVER : State.ALIKE;
  }

  /** What a network says that is there, and that has neither ended nor moved. */
  private Optional<Graph> findGoingOn(RecordIri record) {
    return heads
        .find(record)
        .filter(head -> !head.withdrawn())
        .flatMap(head -> findGraph(head).filter(graph -> goesOn(head, graph)));
  }

  /** Whether what {@code graph} says of the record of {@code head} has neither ended nor moved. */
  static boolean goesOn(RecordHead head, Graph graph) {
    return Moved.findNext(head.record(), graph).isEmpty()
        && Freshness.find(Kinds.NETWORK, head.record(), graph, head.modified()).isPresent();
  }

  /** Whether a record of this home says that both are one; what a sister says is its own word. */
  private boolean saysSo(AlikePair pair, Graph ours, Graph other) {
    return states(pair.ours(), ours, pair.other())
        || (home.holds(pair.other().value()) && states(pair.other(), other, pair.ours()));
  }

  private static boolean states(RecordIri record, Graph graph, RecordIri same) {
    return graph
        .objects(record.thing(), SchemaOrg.SAME_AS)
        .anyMatch(it -> it.equals(same.thing()) || it.equals(new Iri(same.value())));
  }

  private Optional<Graph> findGraph(RecordHead head) {
    return heads
        .findVersion(head.record(), head.version())
        .flatMap(entry -> entry.payload().map(Payload::graph));
  }

  /** A mirror is closed while the registry starts, and when its operator removes the sister. */
  private boolean isReadable(RecordIri other) {
    return home.holds(other.value())
        || Federation.findHome(federation.statuses(), other)
            .map(sister -> federation.findHeads(sister.home()).isPresent())
            .orElse(true);
  }
}
