package net.sisternet.registry.server.html.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Skos;

/**
 * The names of records of this home. Any thread. Remembers names by version, so that a look-up of
 * many records costs one round trip and a read for each that has changed since.
 */
public final class RecordNames {

  private static final int MOST_REMEMBERED = 10_000;

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
    if (!records.isEmpty()) {
      heads
          .findAll(records)
          .forEach(
              (record, head) -> {
                if (!head.withdrawn()) {
                  names.put(record, names(head));
                }
              });
    }
    return names;
  }

  /** The names that {@code graph} gives to {@code record}'s thing, by language. */
  static Map<String, String> names(Graph graph, RecordIri record) {
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

  private Map<String, String> names(RecordHead head) {
    synchronized (remembered) {
      Remembered known = remembered.get(head.record());
      if (known != null && known.version().equals(head.version())) {
        return known.names();
      }
    }
    Map<String, String> names =
        heads
            .findVersion(head.record(), head.version())
            .flatMap(entry -> entry.payload().map(Payload::graph))
            .map(graph -> Map.copyOf(names(graph, head.record())))
            .orElse(Map.of());
    synchronized (remembered) {
      remembered.put(head.record(), new Remembered(head.version(), names));
    }
    return names;
  }

  private record Remembered(RecordVersion version, Map<String, String> names) {}
}
