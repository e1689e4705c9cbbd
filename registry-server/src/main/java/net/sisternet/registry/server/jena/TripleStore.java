package net.sisternet.registry.server.jena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TDB2 database in a folder that can be thrown away and begun anew while it is open. Any thread
 * reads, one writes. Queries see the union of the named graphs as the default graph; what is kept
 * in the database's own default graph is for us alone.
 */
final class TripleStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TripleStore.class);
  private static final String CURRENT = "tdb2";
  private static final String DISCARDED = "discarded-";

  /**
   * A third less to write than TDB2's usual six: within one graph, which is one record, the order
   * by subject is enough.
   */
  private static final String[] INDEXES = {"GSPO", "SPOG", "POSG", "OSPG"};

  private static final StoreParams PARAMETERS =
      StoreParams.builder("records")
          .primaryIndexQuads(INDEXES[0])
          .quadIndexes(INDEXES.clone())
          .build();

  private final Path folder;
  private final ReentrantReadWriteLock exchange = new ReentrantReadWriteLock();
  private DatasetGraph dataset;

  /** Opens the database in {@code folder}; one that cannot be opened is begun anew. */
  TripleStore(Path folder) {
    this.folder = folder;
    removeDiscarded();
    this.dataset = openOrBeginAnew();
  }

  /** Runs {@code work} in a read transaction of its own. */
  <T> T read(Function<DatasetGraph, T> work) {
    return hold(current -> Txn.calculateRead(current, () -> work.apply(current)));
  }

  /** Runs {@code work} in a write transaction: all of it is durable afterwards, or nothing. */
  void write(Consumer<DatasetGraph> work) {
    hold(
        current -> {
          Txn.executeWrite(current, () -> work.accept(current));
          return true;
        });
  }

  /** Runs {@code work} on the database, which is not exchanged meanwhile. No transaction. */
  <T> T hold(Function<DatasetGraph, T> work) {
    exchange.readLock().lock();
    try {
      return work.apply(dataset);
    } finally {
      exchange.readLock().unlock();
    }
  }

  /**
   * The same for somebody who does not wait longer than {@code atMost} while the database is
   * written anew.
   *
   * @throws RegistryException of type {@code UNAVAILABLE} if that takes longer
   */
  <T> T hold(Duration atMost, Function<DatasetGraph, T> work) {
    if (!tryHold(atMost)) {
      throw new RegistryException(ProblemType.UNAVAILABLE, "sparql.rewritten");
    }
    try {
      return work.apply(dataset);
    } finally {
      exchange.readLock().unlock();
    }
  }

  private boolean tryHold(Duration atMost) {
    try {
      return exchange.readLock().tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for readers and begins anew with an empty database. */
  void discard() {
    exchange.writeLock().lock();
    try {
      TDBInternal.expel(dataset, true);
      setAside();
      dataset = open();
    } finally {
      exchange.writeLock().unlock();
    }
    removeDiscarded();
  }

  /**
   * Writes the database anew without what updates have left behind. Readers wait: one that began
   * before the files are exchanged and ended after would hold TDB2 up for ever. TDB2 writes it with
   * its usual indexes; those that are not ours are removed.
   */
  void compact() {
    exchange.writeLock().lock();
    try {
      DatabaseMgr.compact(dataset, true);
      TDBInternal.expel(dataset, true);
      removeForeignIndexes();
      dataset = open();
    } finally {
      exchange.writeLock().unlock();
    }
  }

  /** How many bytes its files span. */
  long size() {
    try (Stream<Path> files = Files.walk(folder.resolve(CURRENT))) {
      return files.filter(Files::isRegularFile).mapToLong(TripleStore::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    exchange.writeLock().lock();
    try {
      TDBInternal.expel(dataset, true);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  private DatasetGraph openOrBeginAnew() {
    try {
      return open();
    } catch (AlreadyLocked e) {
      throw new IllegalStateException("The folder " + folder + " is in use by another process.", e);
    } catch (RuntimeException e) {
      LOG.warn("The graph index in {} cannot be opened and is built anew.", folder, e);
      setAside();
      return open();
    }
  }

  private DatasetGraph open() {
    DatasetGraph opened = connect();
    var quads = TDBInternal.getDatasetGraphTDB(opened).getQuadTable().getNodeTupleTable();
    if (quads.getTupleTable().numIndexes() != INDEXES.length) {
      LOG.info("The graph index in {} has other indexes than ours and is built anew.", folder);
      TDBInternal.expel(opened, true);
      setAside();
      opened = connect();
    }
    opened.getContext().set(TDB2.symUnionDefaultGraph, true);
    return opened;
  }

  private DatasetGraph connect() {
    try {
      Path location = Files.createDirectories(folder.resolve(CURRENT));
      return DatabaseMgr.connectDatasetGraph(location.toString(), PARAMETERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeForeignIndexes() {
    Path storage = DatabaseOps.findStorageLocation(folder.resolve(CURRENT));
    try (Stream<Path> files = Files.list(storage)) {
      for (Path file : files.filter(TripleStore::isForeignIndex).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.warn("Indexes in {} that nobody reads could not be removed.", storage, e);
    }
  }

  private static boolean isForeignIndex(Path file) {
    String index = file.getFileName().toString().replaceFirst("\\..*", "");
    return List.of(StoreParams.getDftStoreParams().getQuadIndexes()).contains(index)
        && !List.of(INDEXES).contains(index);
  }

  /** A rename, so that a kill leaves either the whole database or none. */
  private void setAside() {
    try {
      Path aside = Files.createTempDirectory(folder, DISCARDED);
      Files.move(folder.resolve(CURRENT), aside.resolve(CURRENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeDiscarded() {
    try {
      Files.createDirectories(folder);
      List<Path> discarded;
      try (Stream<Path> children = Files.list(folder)) {
        discarded = children.filter(c -> c.getFileName().toString().startsWith(DISCARDED)).toList();
      }
      for (Path path : discarded) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("What is left of an old graph index in {} could not be removed.", folder, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // A file that is removed while the folder is read counts nothing.
      return 0;
    }
  }
}
