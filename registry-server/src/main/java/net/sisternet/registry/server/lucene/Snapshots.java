package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.Map;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** The newest snapshot, kept open for as long as a search uses it. Any thread. */
final class Snapshots extends ReferenceManager<Snapshot> {

  private final Thesaurus thesaurus;
  private IndexWriter writer;
  private Map<String, String> data;

  /** With what {@code writer} has, and {@code data} of it. */
  Snapshots(IndexWriter writer, Map<String, String> data, Thesaurus thesaurus) throws IOException {
    this.thesaurus = thesaurus;
    this.writer = writer;
    this.data = data;
    this.current = new Snapshot(DirectoryReader.open(writer), data, thesaurus);
  }

  /** Shows what {@code writer} has, and {@code data} of it. One thread at a time. */
  void show(IndexWriter newest, Map<String, String> newestData) throws IOException {
    writer = newest;
    data = newestData;
    maybeRefreshBlocking();
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader(), writer);
    if (newer == null) {
      if (snapshot.hasData(data)) {
        return null;
      }
      newer = snapshot.reader();
      newer.incRef();
    }
    try {
      return snapshot.next(newer, data, thesaurus);
    } catch (IOException | RuntimeException e) {
      newer.decRef();
      throw e;
    }
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
