package net.sisternet.registry.core.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Erases what records have said: their payloads leave the log, and every mirror's. What a record
 * says now is not erased but withdrawn first. Doing it again erases what is left, if anything is;
 * so whoever was interrupted begins again. Any thread.
 */
public final class Eraser {

  private static final int BATCH = 100;

  private final EntryLog log;
  private final RecordHeads heads;
  private final Sequencer sequencer;

  /** An eraser of what is in {@code log}, through its sequencer. */
  public Eraser(EntryLog log, RecordHeads heads, Sequencer sequencer) {
    this.log = log;
    this.heads = heads;
    this.sequencer = sequencer;
  }

  /**
   * Withdraws {@code record}, unless that was done, and erases all its versions. Returns how many
   * payloads that took away.
   *
   * @throws RegistryException of type {@code NOT_FOUND} if there is no such record
   */
  public int erase(RecordIri record, AccountId author) {
    if (!head(record).withdrawn()) {
      sequencer.submit(
          new Proposal(new Change.Withdrawn(record), new Precondition.Anything(), author));
    }
    var entries = new ArrayList<Position>();
    var before = head(record).version().next();
    List<LogEntry> history = heads.history(record, before, BATCH);
    while (!history.isEmpty()) {
      entries.addAll(held(history));
      before = history.get(history.size() - 1).entry().version();
      history = heads.history(record, before, BATCH);
    }
    return submit(record, entries, author);
  }

  /**
   * Erases these versions of {@code record}. Returns how many payloads that took away.
   *
   * @throws RegistryException of type {@code NOT_FOUND} if there is no such record or version; of
   *     type {@code BAD_REQUEST} for what it says now and for its withdrawal
   */
  public int erase(RecordIri record, Collection<RecordVersion> versions, AccountId author) {
    RecordHead head = head(record);
    var history = new ArrayList<LogEntry>();
    for (RecordVersion version : versions) {
      LogEntry found =
          heads
              .findVersion(record, version)
              .orElseThrow(() -> refusal(ProblemType.NOT_FOUND, "log.erase-none", record, version));
      if (!found.entry().type().hasPayload()) {
        throw refusal(ProblemType.BAD_REQUEST, "log.erase-delete", record, version);
      }
      if (version.equals(head.version())) {
        throw refusal(ProblemType.BAD_REQUEST, "log.erase-newest", record, version);
      }
      history.add(found);
    }
    return submit(record, held(history), author);
  }

  private RecordHead head(RecordIri record) {
    return heads
        .find(record)
        .orElseThrow(
            () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
  }

  private static List<Position> held(List<LogEntry> history) {
    return history.stream()
        .filter(it -> it.payload().isPresent())
        .map(it -> it.entry().position())
        .toList();
  }

  private int submit(RecordIri record, List<Position> entries, AccountId author) {
    List<Position> ascending = entries.stream().distinct().sorted().toList();
    for (int from = 0; from < ascending.size(); from += Entry.MOST_ERASED) {
      int to = Math.min(ascending.size(), from + Entry.MOST_ERASED);
      sequencer.submit(
          new Proposal(
              new Change.Erased(record, ascending.subList(from, to)),
              new Precondition.Anything(),
              author));
    }
    log.scrub();
    return ascending.size();
  }

  private static RegistryException refusal(
      ProblemType type, String key, RecordIri record, RecordVersion version) {
    return new RegistryException(type, key, record.value(), version.toString());
  }
}
