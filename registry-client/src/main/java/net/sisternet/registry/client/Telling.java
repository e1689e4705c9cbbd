package net.sisternet.registry.client;

import java.util.Optional;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.follow.MirrorLog;
import net.sisternet.registry.core.follow.VerifiedBatch;
import net.sisternet.registry.core.follow.VerifiedEntry;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.Text;

/**
 * Tells a listener each entry of a batch and then moves the cursor: so an entry is told at least
 * once, and in order.
 */
final class Telling implements MirrorLog, FollowProgress {

  private final Optional<CursorFile> file;
  private final FollowListener listener;
  private Cursor cursor;
  private long began = System.nanoTime();
  private Position from;

  Telling(Cursor cursor, Optional<CursorFile> file, FollowListener listener) {
    this.cursor = cursor;
    this.file = file;
    this.listener = listener;
    this.from = cursor.head().position();
  }

  /** The rate is measured from now. */
  void begin() {
    began = System.nanoTime();
    from = cursor.head().position();
  }

  Cursor cursor() {
    return cursor;
  }

  @Override
  public LogHead head() {
    return cursor.head();
  }

  @Override
  public void append(VerifiedBatch batch) {
    for (VerifiedEntry entry : batch.entries()) {
      Optional<Text> fault = entry.fault();
      if (fault.isPresent()) {
        listener.quarantined(entry.logEntry(), fault.get());
      } else if (entry.logEntry().entry().type() == EntryType.ERASURE) {
        listener.erased(entry.logEntry());
      } else {
        listener.changed(entry.logEntry());
      }
    }
    listener.beforeCursorMoves();
    Cursor moved = cursor.at(batch.head());
    file.ifPresent(it -> it.save(moved));
    cursor = moved;
  }

  @Override
  public void reached(Position reached, Position target) {
    double seconds = (System.nanoTime() - began) / 1e9;
    double rate = seconds > 0 ? (reached.value() - from.value()) / seconds : 0;
    listener.progressed(new Progress(reached, target, rate));
  }
}
