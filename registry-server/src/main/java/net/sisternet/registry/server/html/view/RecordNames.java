package net.sisternet.registry.server.html.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.relations.Relations;
import net.sisternet.registry.core.transition.Moved;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Skos;

/**
 * The names of records, and what they state of others. Any thread. Of our own records both are
 * remembered by version, so that a look-up of many costs one round trip and a read for each that
 * has changed since.
 */
public final class RecordNames {

  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_MOVES = 8;

  private final Home home;
  private final RecordHeads heads;
  private final Map<RecordIri, Remembered> remembered =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordIri, Remembered> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public RecordNames(Home home, RecordHeads heads) {
    this.home = home;
    this.heads = heads;
  }

  /** The record of this home that {@code iri} or its document names; it need not exist. */
  public Optional<RecordIri> findRecord(String iri) {
    return findRecord(iri, home);
  }

  /** The record of {@code home} that {@code iri} or its document names; it need not exist. */
  public static Optional<RecordIri> findRecord(String iri, Home home) {
    int fragment = iri.indexOf('#');
    String document = fragment < 0 ? iri : iri.substring(0, fragment);
    String[] segments =
        home.holds(document)
            ? document.substring(home.base().length() + 1).split("/", -1)
            : new String[0];
    return segments.length == 2
            && Kinds.findByPath(segments[0]).isPresent()
            && RecordIri.isSlug(segments[1])
        ? Optional.of(new RecordIri(document))
        : Optional.empty();
  }

  /** The names, by language, of those of {@code records} that exist and are not withdrawn. */
  public Map<RecordIri, Map<String, String>> of(Collection<RecordIri> records) {
    var names = new HashMap<RecordIri, Map<String, String>>();
    look(records).forEach((record, known) -> names.put(record, known.names()));
    return names;
  }

  /** What is known of those of {@code records} that are held, shown and not withdrawn. */
  Map<RecordIri, Known> look(Collection<RecordIri> records) {
    var found = new HashMap<RecordIri, Known>();
    if (!records.isEmpty()) {
      heads
          .findAll(records)
          .forEach(
              (record, head) -> {
                if (!head.withdrawn()) {
                  found.put(record, known(head));
                }
              });
    }
    return found;
  }

  /**
   * The same; of one that has moved it is what its new address says, unless that is {@code asking},
   * which speaks of its own past.
   */
  Map<RecordIri, Known> lookWhereTheyAre(Collection<RecordIri> records, RecordIri asking) {
    Map<RecordIri, Known> found = look(records);
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      var next = new HashMap<RecordIri, RecordIri>();
      found.forEach((record, known) -> known.next().forEach(there -> next.put(record, there)));
      next.values().removeIf(asking::equals);
      Map<RecordIri, Known> there = look(Set.copyOf(next.values()));
      next.values().retainAll(there.keySet());
      if (next.isEmpty()) {
        return found;
      }
      next.forEach((record, moved) -> found.put(record, there.get(moved)));
    }
    return found;
  }

  /** The names that {@code graph} gives to {@code record}'s thing, by language. */
  public static Map<String, String> names(Graph graph, RecordIri record) {
    var names = new LinkedHashMap<String, String>();
    graph
        .objects(record.thing(), Skos.PREF_LABEL)
        .forEach(
            object -> {
              if (object instanceof Literal literal) {
                names.putIfAbsent(literal.language(), literal.lexical());
              }
            });
    return names;
  }

  private Known known(RecordHead head) {
    synchronized (remembered) {
      Remembered before = remembered.get(head.record());
      if (before != null && before.version().equals(head.version())) {
        return before.known();
      }
    }
    Known known =
        heads
            .findVersion(head.record(), head.version())
            .flatMap(entry -> entry.payload().map(Payload::graph))
            .map(graph -> Known.of(head.record(), graph))
            .orElse(Known.NOTHING);
    // What is shown of a sister's record also depends on what the operator selects.
    if (home.holds(head.record().value())) {
      synchronized (remembered) {
        remembered.put(head.record(), new Remembered(head.version(), known));
      }
    }
    return known;
  }

  /**
   * What is remembered of a record.
   *
   * @param names what it is called, by language
   * @param relations what it states of others
   * @param next where it has moved; at most one
   */
  record Known(Map<String, String> names, Set<Relations.Claim> relations, List<RecordIri> next) {

    static final Known NOTHING = new Known(Map.of(), Set.of(), List.of());

    static Known of(RecordIri record, Graph graph) {
      return new Known(
          Map.copyOf(RecordNames.names(graph, record)),
          Relations.of(record, graph),
          Moved.findNext(record, graph).stream().toList());
    }
  }

  private record Remembered(RecordVersion version, Known known) {}
}
