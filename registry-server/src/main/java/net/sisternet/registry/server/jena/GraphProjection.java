package net.sisternet.registry.server.jena;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.projection.FirstPublished;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.vocab.VocabFile;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of all homes as named graphs in TDB2, each named by its record, with the vocabulary
 * beside them. A graph holds the payload without its salt, and what the registry knows of the
 * document: when it was issued and modified, its version and position.
 *
 * <p>TDB2 never writes in place, so updates leave dead blocks behind. When the files span three
 * times what they did when they were last written anew, and at least a gigabyte, they are written
 * anew between two batches; readers wait meanwhile.
 */
public final class GraphProjection implements Projection {

  private static final Logger LOG = LoggerFactory.getLogger(GraphProjection.class);
  private static final List<VocabFile> VOCABULARY =
      List.of(VocabFiles.ONTOLOGY, VocabFiles.CONCEPTS, VocabFiles.AREAS, VocabFiles.LANGUAGES);
  private static final int BATCHES_BETWEEN_LOOKS = 50;
  private static final long SMALL = 1L << 30;
  private static final int TOO_MANY_TIMES = 3;

  private final TripleStore store;
  private final FirstPublished first;
  private int batches;

  /** A projection that knows nothing but what entries say. */
  GraphProjection(Path folder) {
    this(folder, FirstPublished.UNKNOWN);
  }

  /** Opens or makes the database in {@code folder} and brings the vocabulary in it up to date. */
  public GraphProjection(Path folder, FirstPublished first) {
    this.first = first;
    this.store = new TripleStore(folder);
    try {
      loadVocabulary();
    } catch (RuntimeException e) {
      LOG.warn("The graph index in {} is damaged and is built anew.", folder, e);
      clear();
    }
  }

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public Set<Home> homes() {
    return store.read(Bookkeeping::homes);
  }

  @Override
  public Position position(Home home) {
    return store.read(dataset -> Bookkeeping.position(dataset, home));
  }

  @Override
  public synchronized void apply(Home home, List<LogEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    store.write(
        dataset -> {
          Position applied = Bookkeeping.position(dataset, home);
          new RecordGraphs(dataset, first).apply(newest(entries, applied));
          Position last = entries.get(entries.size() - 1).entry().position();
          if (last.compareTo(applied) > 0) {
            Bookkeeping.setPosition(dataset, home, last);
          }
        });
    batches++;
    if (batches % BATCHES_BETWEEN_LOOKS == 0) {
      compactIfGrown();
    }
  }

  @Override
  public Position erased(Home home) {
    return store.read(dataset -> Bookkeeping.erased(dataset, home));
  }

  /** The database keeps every text that ever was in it until it is written anew. */
  @Override
  public synchronized void erase(Home home) {
    Position applied = position(home);
    compact();
    store.write(dataset -> Bookkeeping.setErased(dataset, home, applied));
  }

  @Override
  public synchronized void forget(Home home) {
    store.write(
        dataset -> {
          var graphs = new ArrayList<Node>();
          dataset.listGraphNodes().forEachRemaining(graphs::add);
          graphs.stream()
              .filter(graph -> graph.isURI() && home.holds(graph.getURI()))
              .forEach(graph -> dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
          Bookkeeping.forget(dataset, home);
        });
  }

  @Override
  public void clear() {
    store.discard();
    loadVocabulary();
  }

  /** Writes the database anew without what updates have left behind. */
  public void compact() {
    store.compact();
    long size = store.size();
    store.write(dataset -> Bookkeeping.setCompactSize(dataset, size));
  }

  /** How many bytes its files span. */
  public long size() {
    return store.size();
  }

  @Override
  public void close() {
    store.close();
  }

  <T> T read(Function<DatasetGraph, T> work) {
    return store.read(work);
  }

  /** Who asks does not wait for ever while the database is written anew. */
  <T> T hold(Duration atMost, Function<DatasetGraph, T> work) {
    return store.hold(atMost, work);
  }

  /** Of several entries about one record only the last matters, and the first if it made it. */
  private static List<LogEntry> newest(List<LogEntry> entries, Position applied) {
    Map<RecordIri, List<LogEntry>> kept = new LinkedHashMap<>();
    for (LogEntry entry : entries) {
      if (entry.entry().type() != EntryType.ERASURE
          && entry.entry().position().compareTo(applied) > 0) {
        kept.merge(
            entry.entry().about(),
            List.of(entry),
            (before, now) ->
                RecordGraphs.isFirst(before.get(0)) ? List.of(before.get(0), entry) : now);
      }
    }
    return kept.values().stream().flatMap(List::stream).toList();
  }

  private void loadVocabulary() {
    boolean current =
        store.read(dataset -> VOCABULARY.stream().allMatch(f -> Bookkeeping.isLoaded(dataset, f)));
    if (!current) {
      store.write(dataset -> VOCABULARY.forEach(file -> Bookkeeping.load(dataset, file)));
    }
  }

  private void compactIfGrown() {
    long size = store.size();
    long compact = store.read(Bookkeeping::compactSize);
    if (size > SMALL && size > TOO_MANY_TIMES * compact) {
      LOG.info("The graph index spans {} MiB and is written anew.", size >> 20);
      compact();
      LOG.info("The graph index spans {} MiB now.", store.size() >> 20);
    }
  }
}
