package net.sisternet.registry.server.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index in its folder. One thread writes, any thread reads. A change and the data that
 * says how far the logs were read are one commit; a change that fails leaves nothing behind.
 */
final class SearchIndex implements AutoCloseable {

  /** What is done to the index in one commit. */
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
  private static final int SEGMENTS_PER_TIER = 3;
  private static final int BUFFER_MEGABYTES = 64;

  private final Path folder;
  private final Thesaurus thesaurus;
  private final Directory directory;
  private final Snapshots snapshots;
  private IndexWriter writer;
  private volatile Map<String, String> committed;

  /** Opens or creates the index; forgets one that was made in another way or with other labels. */
  SearchIndex(Path folder, Thesaurus thesaurus) {
    this.folder = folder;
    this.thesaurus = thesaurus;
    try {
      Files.createDirectories(folder);
      directory = FSDirectory.open(folder);
      try {
        writer = openWriter();
        committed = committedBy(writer);
        if (!CommitData.isCurrent(committed, thesaurus)) {
          if (!committed.isEmpty()) {
            LOG.info("The search index is made again: its layout or the labels have changed.");
          }
          commit(IndexWriter::deleteAll, CommitData.empty(thesaurus));
        }
        snapshots = new Snapshots(directory, thesaurus);
      } catch (IOException | RuntimeException e) {
        closeAfter(e);
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw explained(e);
    }
  }

  /** What the newest commit says about itself. */
  Map<String, String> committed() {
    return committed;
  }

  /** Does {@code writing}, commits it with {@code data}, and shows it to readers. */
  synchronized void write(Writing writing, Map<String, String> data) {
    try {
      if (!writer.isOpen()) {
        writer = openWriter();
        committed = committedBy(writer);
      }
      commit(writing, data);
    } catch (IOException | RuntimeException e) {
      rollBackAfter(e);
      throw explained(e);
    }
    refresh();
  }

  /** Shows readers the newest commit. */
  void refresh() {
    try {
      snapshots.maybeRefreshBlocking();
    } catch (IOException | RuntimeException e) {
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
  void clear() {
    write(IndexWriter::deleteAll, CommitData.empty(thesaurus));
  }

  @Override
  public synchronized void close() {
    try {
      snapshots.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private void commit(Writing writing, Map<String, String> data) throws IOException {
    writing.write(writer);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    committed = data;
  }

  private IndexWriter openWriter() throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(new WordAnalyzer(true))
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setSimilarity(new TierSimilarity())
            .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
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

  private void rollBackAfter(Exception reason) {
    try {
      writer.rollback();
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
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
