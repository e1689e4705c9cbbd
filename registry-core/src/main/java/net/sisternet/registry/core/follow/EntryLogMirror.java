package net.sisternet.registry.core.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.work.SharedWork;

/**
 * A mirror in the same store as a log of our own: a log of another home, with its record heads. It
 * refuses with {@code PROTOCOL_BROKEN} versions that do not follow on one another, and erasures of
 * what a record says now.
 */
public final class EntryLogMirror implements MirrorLog {

  private final EntryLog log;
  private final RecordHeads heads;
  private final AccountId author;

  /** A mirror in {@code log}; {@code author} stands for the home's own accounts, not known here. */
  public EntryLogMirror(EntryLog log, RecordHeads heads, AccountId author) {
    this.log = log;
    this.heads = heads;
    this.author = author;
  }

  @Override
  public LogHead head() {
    return log.head();
  }

  @Override
  public void append(VerifiedBatch batch) {
    List<LogEntry> entries = batch.entries().stream().map(VerifiedEntry::logEntry).toList();
    checkVersions(entries);
    List<LogBatch.Line> lines =
        SharedWork.map(entries, it -> new LogBatch.Line(it, content(it), author));
    log.append(new LogBatch(batch.after(), lines, batch.head()));
  }

  private static Digest content(LogEntry entry) {
    return entry.payload().map(Payload::contentDigest).orElse(RecordHead.NOTHING);
  }

  private void checkVersions(List<LogEntry> entries) {
    var records = new ArrayList<RecordIri>();
    entries.forEach(it -> records.add(it.entry().about()));
    var states = new HashMap<RecordIri, State>();
    heads
        .findAll(records.stream().distinct().toList())
        .forEach((record, head) -> states.put(record, State.of(head)));
    var batch = new HashMap<Position, Entry>();
    for (LogEntry logEntry : entries) {
      Entry entry = logEntry.entry();
      State before = states.getOrDefault(entry.about(), State.NONE);
      if (entry.type() == EntryType.ERASURE) {
        checkErasure(entry, before, batch);
      } else {
        states.put(entry.about(), checkVersion(entry, before));
        batch.put(entry.position(), entry);
      }
    }
  }

  private static State checkVersion(Entry entry, State before) {
    boolean follows = !before.withdrawn() && entry.version().value() == before.version() + 1;
    if (!follows || (before.version() == 0) != (entry.type() == EntryType.CREATE)) {
      throw wrongVersion(entry);
    }
    return new State(entry.version().value(), entry.position(), entry.type() == EntryType.DELETE);
  }

  /** What a record says now is withdrawn or replaced first: so no erasure changes what is shown. */
  private void checkErasure(Entry entry, State now, Map<Position, Entry> batch) {
    if (entry.version().value() != now.version()) {
      throw wrongVersion(entry);
    }
    for (Position position : entry.erased()) {
      boolean current = position.equals(now.position()) && !now.withdrawn();
      boolean other =
          Optional.ofNullable(batch.get(position))
              .or(() -> log.find(position).map(LogEntry::entry))
              .filter(it -> !it.about().equals(entry.about()) || !it.type().hasPayload())
              .isPresent();
      if (current || other) {
        throw new RegistryException(
            ProblemType.PROTOCOL_BROKEN,
            "sister.erases-current",
            entry.position().toString(),
            position.toString(),
            entry.about().value());
      }
    }
  }

  private static RegistryException wrongVersion(Entry entry) {
    return new RegistryException(
        ProblemType.PROTOCOL_BROKEN,
        "sister.version",
        entry.position().toString(),
        entry.about().value(),
        entry.version().toString());
  }

  /** Where a record stands while a batch is looked through. */
  private record State(long version, Position position, boolean withdrawn) {

    private static final State NONE = new State(0, Position.START, false);

    static State of(RecordHead head) {
      return new State(head.version().value(), head.position(), head.withdrawn());
    }
  }
}
