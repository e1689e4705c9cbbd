package net.sisternet.registry.server.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index in its folder. One thread writes, any thread reads. A change is seen at once,
 * and committed with others; the data that says how far the logs were read goes with what is seen
 * and with what is committed. A change that fails leaves nothing behind.
 */
final class SearchIndex implements AutoCloseable {

  /** What is done to the index at once. */
  @FunctionalInterface
  interface Writing {
    void write(IndexWriter writer) throws IOException;
  }

  /** What is asked of one snapshot. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Snapshot snapshot) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final double SEGMENTS_PER_TIER = 4;
  private static final double SMALL_MEGABYTES = 0.2;
  private static final int BUFFER_MEGABYTES = 64;
  private static final double SMALL_IN_MEMORY_MEGABYTES = 2;
  private static final double MOST_IN_MEMORY_MEGABYTES = 16;

  private final Path folder;
  private final Thesaurus thesaurus;
  private final CommitRule rule;
  private final Directory directory;
  private final Snapshots snapshots;
  private IndexWriter writer;
  private Map<String, String> committed;
  private volatile Map<String, String> applied;
  private CommitRule.Pending pending;
  private final AtomicLong changes = new AtomicLong();
  private boolean closed;

  /** Opens or creates the index; forgets one that was made in another way or with other labels. */
  SearchIndex(Path folder, Thesaurus thesaurus, CommitRule rule) {
    this(folder, UnaryOperator.identity(), thesaurus, rule);
  }

  /** As the other one; {@code disk} stands between the index and its folder. */
  SearchIndex(Path folder, UnaryOperator<Directory> disk, Thesaurus thesaurus, CommitRule rule) {
    this.folder = folder;
    this.thesaurus = thesaurus;
    this.rule = rule;
    this.pending = rule.start();
    try {
      Files.createDirectories(folder);
      directory =
          new NRTCachingDirectory(
              disk.apply(FSDirectory.open(folder)),
              SMALL_IN_MEMORY_MEGABYTES,
              MOST_IN_MEMORY_MEGABYTES);
      try {
        writer = openWriter();
        committed = committedBy(writer);
        applied = committed;
        if (!CommitData.isCurrent(committed, thesaurus)) {
          if (!committed.isEmpty()) {
            LOG.info("The search index is made again: its layout or the labels have changed.");
          }
          writer.deleteAll();
          applied = CommitData.empty(thesaurus);
          commit();
        }
        snapshots = new Snapshots(writer, applied, thesaurus);
      } catch (IOException | RuntimeException e) {
        closeAfter(e);
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw explained(e);
    }
  }

  /** How often what readers see has changed since the index was opened. */
  long changes() {
    return changes.get();
  }

  /** What the newest snapshot says about itself; it may not be committed yet. */
  Map<String, String> applied() {
    return applied;
  }

  /**
   * Does {@code writing} and shows it to readers, with {@code data}; {@code entries} more are then
   * pending, and all that are pending are committed if that is due. If anything fails, the index is
   * as the last commit left it.
   */
  synchronized void write(Writing writing, Map<String, String> data, int entries) {
    try {
      if (!writer.isOpen()) {
        reopen();
      }
      writing.write(writer);
      show(data);
      applied = data;
      pending = pending.and(entries);
      if (pending.isDue()) {
        commit();
      }
    } catch (IOException | RuntimeException e) {
      goBackAfter(e);
      throw explained(e);
    }
  }

  /**
   * Writes the segments anew that hold deleted documents, and commits with {@code data}. The old
   * files go as soon as no search reads them any more.
   */
  synchronized void dropDeleted(Map<String, String> data) {
    write(writer -> writer.forceMergeDeletes(true), data, CommitRule.ALL);
    try {
      writer.deleteUnusedFiles();
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** Asks the newest snapshot. */
  <T> T read(Reading<T> reading) {
    try {
      Snapshot snapshot = snapshots.acquire();
      try {
        return reading.read(snapshot);
      } finally {
        snapshots.release(snapshot);
      }
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** Forgets everything. */
  synchronized void clear() {
    write(IndexWriter::deleteAll, CommitData.empty(thesaurus), CommitRule.ALL);
  }

  /** Commits what is pending and gives the folder free. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (writer.isOpen() && !applied.equals(committed)) {
        commit();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index could not be stored and will catch up from the log.", e);
    }
    try {
      IOUtils.close(snapshots, writer, directory);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private void show(Map<String, String> data) throws IOException {
    snapshots.show(writer, data);
    changes.incrementAndGet();
  }

  private void commit() throws IOException {
    writer.setLiveCommitData(applied.entrySet());
    writer.commit();
    committed = applied;
    pending = rule.start();
  }

  private IndexWriter openWriter() throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(new WordAnalyzer(true))
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setMergePolicy(
                new TieredMergePolicy()
                    .setSegmentsPerTier(SEGMENTS_PER_TIER)
                    .setFloorSegmentMB(SMALL_MEGABYTES)
                    .setForceMergeDeletesPctAllowed(0))
            .setMaxFullFlushMergeWaitMillis(0)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false));
  }

  private static Map<String, String> committedBy(IndexWriter writer) {
    var data = new HashMap<String, String>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(e -> data.put(e.getKey(), e.getValue()));
    }
    return Map.copyOf(data);
  }

  /** Goes back to the last commit; if even that fails, the next write tries again. */
  private void goBackAfter(Exception reason) {
    try {
      writer.rollback();
      reopen();
      show(applied);
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
    applied = committed;
    pending = rule.start();
  }

  private void reopen() throws IOException {
    writer = openWriter();
    committed = committedBy(writer);
    applied = committed;
  }

  private void closeAfter(Exception reason) {
    try {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  /** What an operator is told; exceptions of others, e.g. of a rendering, stay as they are. */
  private RuntimeException explained(Exception e) {
    if (e instanceof LockObtainFailedException) {
      return SearchIndexException.inUse(folder, e);
    }
    if (e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException) {
      return SearchIndexException.unreadable(folder, e);
    }
    return e instanceof RuntimeException other ? other : SearchIndexException.failed(folder, e);
  }
}
