package net.sisternet.registry.core.transition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Slugs;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.transition.Plan.Effect;
import net.sisternet.registry.core.transition.Plan.Fate;
import net.sisternet.registry.core.transition.Transition.Remains;
import net.sisternet.vocab.Kinds;

/** Says what a transition does to each record. Stores nothing. Any thread. */
final class Planner {

  private static final int LOOKED_UP = 100;
  private static final String MERGER = "merger";
  private static final String SPLIT = "split";

  private final Home home;
  private final RecordHeads heads;

  Planner(Home home, RecordHeads heads) {
    this.home = home;
    this.heads = heads;
  }

  Plan plan(Transition transition) {
    return new Plan(
        transition,
        switch (transition.form()) {
          case RENAME -> rename(transition);
          case MERGE -> merge(transition);
          case SPLIT -> split(transition);
        });
  }

  private List<Effect> rename(Transition it) {
    State now = state(it.network());
    Renaming renaming = Renaming.of(now.record(), now.graph(), it.names());
    if (renaming.former().isEmpty()) {
      throw new RegistryException(ProblemType.BAD_REQUEST, "transition.same-name");
    }
    if (!it.moves()) {
      var event =
          new ChangeEvent(
              it.happening(),
              List.of(now.record().thing()),
              List.of(now.record().thing()),
              renaming.former());
      Graph graph = event.changed(now.record(), renaming.graph(), "renaming");
      return List.of(new Effect(Fate.RENAMED, now.record(), Optional.of(now.head()), graph));
    }
    RecordIri address = free(it.names().get(0).lexical(), Set.of());
    var event =
        new ChangeEvent(
            it.happening(),
            List.of(now.record().thing()),
            List.of(address.thing()),
            renaming.former());
    Graph there = Relocation.arrived(now.record(), address, renaming.graph());
    Graph here = Relocation.left(now.record(), address, now.graph());
    return List.of(
        new Effect(
            Fate.ARRIVED, address, Optional.empty(), event.resulted(address, there, "renaming")),
        new Effect(
            Fate.MOVED,
            now.record(),
            Optional.of(now.head()),
            event.changed(now.record(), here, "renaming")));
  }

  private List<Effect> merge(Transition it) {
    State first = state(it.network());
    Iri otherThing = it.other().orElseThrow(() -> refused("transition.no-other"));
    if (otherThing.equals(first.record().thing())) {
      throw refused("transition.itself");
    }
    Optional<State> other = findState(otherThing);
    if (other.isEmpty() && it.remains() != Remains.OTHER) {
      throw refused("transition.elsewhere", otherThing.value());
    }
    Optional<RecordIri> founded =
        it.remains() == Remains.NEW ? Optional.of(free(name(it), Set.of())) : Optional.empty();
    Iri after =
        switch (it.remains()) {
          case FIRST -> first.record().thing();
          case OTHER -> otherThing;
          case NEW -> founded.map(RecordIri::thing).orElseThrow();
        };
    var event =
        new ChangeEvent(
            it.happening(), List.of(first.record().thing(), otherThing), List.of(after), List.of());
    var effects = new ArrayList<Effect>();
    founded.ifPresent(
        record -> effects.add(founded(record, it.names(), parents(first, other), event, MERGER)));
    other
        .filter(state -> it.remains() == Remains.OTHER)
        .ifPresent(state -> effects.add(goesOn(state, event, MERGER)));
    effects.add(
        it.remains() == Remains.FIRST
            ? goesOn(first, event, MERGER)
            : closed(first, event, MERGER));
    other
        .filter(state -> it.remains() != Remains.OTHER)
        .ifPresent(state -> effects.add(closed(state, event, MERGER)));
    return effects;
  }

  private List<Effect> split(Transition it) {
    State now = state(it.network());
    if (it.names().isEmpty()) {
      throw refused("transition.no-name");
    }
    var taken = new HashSet<RecordIri>();
    var addresses = new ArrayList<RecordIri>();
    for (Literal name : it.names()) {
      RecordIri address = free(name.lexical(), taken);
      taken.add(address);
      addresses.add(address);
    }
    boolean goesOn = it.remains() == Remains.FIRST;
    List<Iri> after =
        Stream.concat(
                goesOn ? Stream.of(now.record().thing()) : Stream.empty(),
                addresses.stream().map(RecordIri::thing))
            .toList();
    var event = new ChangeEvent(it.happening(), List.of(now.record().thing()), after, List.of());
    var effects = new ArrayList<Effect>();
    for (int i = 0; i < addresses.size(); i++) {
      effects.add(
          founded(
              addresses.get(i),
              List.of(it.names().get(i)),
              parents(now, Optional.empty()),
              event,
              SPLIT));
    }
    effects.add(goesOn ? goesOn(now, event, SPLIT) : closed(now, event, SPLIT));
    return effects;
  }

  private static Effect founded(
      RecordIri record,
      List<Literal> names,
      List<Offspring.Parent> parents,
      ChangeEvent event,
      String word) {
    Graph graph = event.resulted(record, Offspring.of(record, names, parents), word);
    return new Effect(Fate.FOUNDED, record, Optional.empty(), graph);
  }

  private static Effect goesOn(State state, ChangeEvent event, String word) {
    return new Effect(
        Fate.CONTINUES,
        state.record(),
        Optional.of(state.head()),
        event.changed(state.record(), state.graph(), word));
  }

  private static Effect closed(State state, ChangeEvent event, String word) {
    return new Effect(
        Fate.CLOSED,
        state.record(),
        Optional.of(state.head()),
        Closing.ended(state.record(), state.graph(), event, word));
  }

  private static List<Offspring.Parent> parents(State first, Optional<State> other) {
    return Stream.concat(Stream.of(first), other.stream())
        .map(it -> new Offspring.Parent(it.record(), it.graph()))
        .toList();
  }

  private static String name(Transition it) {
    return it.names().stream()
        .findFirst()
        .map(Literal::lexical)
        .orElseThrow(() -> refused("transition.no-name"));
  }

  /** The first address that is free, made of {@code name}. */
  private RecordIri free(String name, Set<RecordIri> without) {
    String slug = Slugs.of(name, Kinds.NETWORK);
    List<RecordIri> candidates =
        Slugs.candidates(slug)
            .limit(LOOKED_UP)
            .map(it -> home.record(Kinds.NETWORK, it))
            .filter(it -> !without.contains(it))
            .toList();
    Map<RecordIri, RecordHead> taken = heads.findAll(candidates);
    return candidates.stream()
        .filter(it -> !taken.containsKey(it))
        .findFirst()
        .orElseThrow(() -> new RegistryException(ProblemType.EXISTS, "log.exists", slug));
  }

  private State state(RecordIri record) {
    return findState(record.thing())
        .orElseThrow(
            () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
  }

  /** The network of this home that {@code thing} is, if it is there. */
  private Optional<State> findState(Iri thing) {
    String list = home.base() + '/' + Kinds.NETWORK.path() + '/';
    String document = thing.value().replaceFirst("#it$", "");
    if (!document.startsWith(list) || !RecordIri.isSlug(document.substring(list.length()))) {
      return Optional.empty();
    }
    return heads
        .find(new RecordIri(document))
        .filter(it -> !it.withdrawn())
        .flatMap(
            head ->
                heads
                    .findVersion(head.record(), head.version())
                    .flatMap(LogEntry::payload)
                    .map(payload -> new State(head, payload.graph())));
  }

  private static RegistryException refused(String key, Object... args) {
    return new RegistryException(ProblemType.BAD_REQUEST, key, args);
  }

  private record State(RecordHead head, Graph graph) {

    RecordIri record() {
      return head.record();
    }
  }
}
