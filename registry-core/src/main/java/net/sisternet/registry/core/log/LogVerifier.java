package net.sisternet.registry.core.log;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.VerifierKey;

/**
 * Checks a whole log from its first entry: every envelope and payload is hashed again, positions,
 * times and versions must be in order, the record heads must follow from the entries, and the
 * signed checkpoint must cover all of it. Reads only, so it may run while the registry does; what
 * is appended meanwhile is not looked at. Takes about 200 bytes of memory a record.
 */
public final class LogVerifier {

  private static final int BATCH = 500;

  private final EntryLog log;
  private final RecordHeads heads;
  private final VerifierKey key;

  /** A verifier of {@code log}, whose checkpoints {@code key} must have signed. */
  public LogVerifier(EntryLog log, RecordHeads heads, VerifierKey key) {
    this.log = log;
    this.heads = heads;
    this.key = key;
  }

  /** Checks everything; keeps the first {@code mostFaults} faults and counts all. */
  public LogReport verify(int mostFaults) {
    LogHead head = log.head();
    var check = new LogCheck(key, mostFaults);
    long done = 0;
    while (done < head.size()) {
      int limit = (int) Math.min(BATCH, head.size() - done);
      checkBatch(done, limit, check);
      done += limit;
    }
    return check.end(head);
  }

  private void checkBatch(long done, int limit, LogCheck check) {
    try {
      List<LogEntry> entries = log.readAfter(new Position(done), limit);
      check(entries, check);
    } catch (RuntimeException e) {
      checkOneByOne(done, limit, check);
    }
    check.reached(new Position(done + limit));
  }

  /** One unreadable entry must not hide the state of the others. */
  private void checkOneByOne(long done, int limit, LogCheck check) {
    for (long at = done + 1; at <= done + limit; at++) {
      var position = new Position(at);
      if (check.isPast(position)) {
        continue;
      }
      try {
        check(log.find(position).stream().toList(), check);
      } catch (RuntimeException e) {
        check.unreadable(position, e);
      }
    }
  }

  private void check(List<LogEntry> entries, LogCheck check) {
    Set<RecordIri> records = new HashSet<>();
    entries.forEach(it -> records.add(it.entry().about()));
    Map<RecordIri, RecordHead> found = heads.findAll(records);
    for (LogEntry entry : entries) {
      check.entry(entry, found);
    }
  }
}
