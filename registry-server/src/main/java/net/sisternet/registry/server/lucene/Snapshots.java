package net.sisternet.registry.server.lucene;

import java.io.IOException;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The newest snapshot, kept open for as long as a search uses it. Any thread. */
final class Snapshots extends ReferenceManager<Snapshot> {

  private final Thesaurus thesaurus;

  Snapshots(Directory directory, Thesaurus thesaurus) throws IOException {
    this.thesaurus = thesaurus;
    this.current = new Snapshot(DirectoryReader.open(directory), thesaurus);
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader());
    if (newer == null) {
      return null;
    }
    try {
      return snapshot.next(newer, thesaurus);
    } catch (IOException | RuntimeException e) {
      newer.close();
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
