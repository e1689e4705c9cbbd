package net.sisternet.registry.server.ldes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.Position;

/**
 * Takes what was erased out of the stored pages and snapshots. How far it has come is kept beside
 * them, so it does not matter which process erased, or when one was killed. Any thread.
 */
final class ErasedFiles {

  private static final int BATCH = 100;

  private final EntryLog log;
  private final StoredFiles files;
  private Position done;
  private long seen;

  ErasedFiles(EntryLog log, StoredFiles files) {
    this.log = log;
    this.files = files;
    this.done = files.erased();
  }

  /** Makes sure that nothing is kept that a log of {@code size} entries erases. */
  synchronized void remove(long size) {
    if (size == seen) {
      return;
    }
    try {
      List<Entry> erasures = log.erasuresAfter(done, BATCH);
      while (!erasures.isEmpty()) {
        for (Entry erasure : erasures) {
          remove(erasure);
          done = erasure.position();
        }
        files.markErased(done);
        erasures = log.erasuresAfter(done, BATCH);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    seen = size;
  }

  private void remove(Entry erasure) throws IOException {
    for (Position position : erasure.erased()) {
      String page = LogPublication.pageName(LogPage.of(position).number());
      for (Format format : Format.values()) {
        files.delete(LogPublication.storedName(page, format));
      }
    }
    files.delete(Snapshots.FOLDER);
  }
}
