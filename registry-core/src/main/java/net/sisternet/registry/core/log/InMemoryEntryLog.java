package net.sisternet.registry.core.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/** A log and its heads in memory, gone with the process. For trying things out. Any thread. */
public final class InMemoryEntryLog implements EntryLog, RecordHeads, OwnRecords {

  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<RecordIri, RecordHead> heads = new HashMap<>();
  private final Map<RecordIri, List<LogEntry>> histories = new HashMap<>();
  private LogHead head = LogHead.EMPTY;

  @Override
  public synchronized void append(LogBatch batch) {
    if (!head.position().equals(batch.after())) {
      throw new StaleHeadException(batch.after(), head.position());
    }
    checkVersions(batch);
    batch.lines().forEach(line -> add(line.logEntry()));
    batch.heads().forEach(it -> heads.merge(it.record(), it, LogBatch.Line::keepFirst));
    batch.erasures().forEach(this::erase);
    head = batch.head();
  }

  @Override
  public boolean holds(LogBatch batch) {
    return batch.isIn(readAfter(batch.after(), batch.lines().size()));
  }

  /** What is erased here is gone. */
  @Override
  public void scrub() {}

  @Override
  public synchronized List<Entry> erasuresAfter(Position position, int limit) {
    return entries.stream()
        .map(LogEntry::entry)
        .filter(it -> it.type() == EntryType.ERASURE && it.position().compareTo(position) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<LogEntry> readAfter(Position position, int limit) {
    long from = Math.min(position.value(), entries.size());
    long to = Math.min(from + limit, entries.size());
    return List.copyOf(entries.subList((int) from, (int) to));
  }

  @Override
  public synchronized Optional<LogEntry> find(Position position) {
    return position.value() < 1 || position.value() > entries.size()
        ? Optional.empty()
        : Optional.of(entries.get((int) position.value() - 1));
  }

  @Override
  public synchronized LogHead head() {
    return head;
  }

  @Override
  public synchronized Optional<RecordHead> find(RecordIri record) {
    return Optional.ofNullable(heads.get(record));
  }

  @Override
  public synchronized Map<RecordIri, RecordHead> findAll(Collection<RecordIri> records) {
    var found = new HashMap<RecordIri, RecordHead>();
    records.forEach(record -> find(record).ifPresent(it -> found.put(record, it)));
    return found;
  }

  @Override
  public synchronized List<RecordHead> ownedBy(AccountId owner, int skipped, int limit) {
    return heads.values().stream()
        .filter(it -> it.owner().equals(owner))
        .sorted(
            Comparator.comparing(RecordHead::modified).reversed().thenComparing(RecordHead::record))
        .skip(skipped)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized int countOwnedBy(AccountId owner) {
    return Math.toIntExact(heads.values().stream().filter(it -> it.owner().equals(owner)).count());
  }

  @Override
  public synchronized List<LogEntry> history(RecordIri record, RecordVersion before, int limit) {
    var found = new ArrayList<LogEntry>();
    List<LogEntry> all = histories.getOrDefault(record, List.of());
    for (int i = all.size() - 1; i >= 0 && found.size() < limit; i--) {
      if (all.get(i).entry().version().compareTo(before) < 0) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  @Override
  public synchronized Optional<LogEntry> findVersion(RecordIri record, RecordVersion version) {
    return histories.getOrDefault(record, List.of()).stream()
        .filter(it -> it.entry().version().equals(version))
        .findFirst();
  }

  /** Before anything is changed, so that a batch is taken whole or not at all. */
  private void checkVersions(LogBatch batch) {
    var newest = new HashMap<RecordIri, Long>();
    for (LogBatch.Line line : batch.lines()) {
      var entry = line.logEntry().entry();
      if (entry.type() == EntryType.ERASURE) {
        continue;
      }
      long stored = find(entry.about()).map(it -> it.version().value()).orElse(0L);
      long before = newest.getOrDefault(entry.about(), stored);
      if (entry.version().value() <= before) {
        throw new IllegalStateException(entry.about() + " has version " + before + " already");
      }
      newest.put(entry.about(), entry.version().value());
    }
  }

  private void add(LogEntry logEntry) {
    entries.add(logEntry);
    if (logEntry.entry().type() != EntryType.ERASURE) {
      histories.computeIfAbsent(logEntry.entry().about(), r -> new ArrayList<>()).add(logEntry);
    }
  }

  private void erase(Entry erasure) {
    for (Position position : erasure.erased()) {
      int at = (int) position.value() - 1;
      var erased = new LogEntry(entries.get(at).entry(), Optional.empty());
      entries.set(at, erased);
      histories
          .get(erased.entry().about())
          .replaceAll(it -> it.entry().equals(erased.entry()) ? erased : it);
    }
    heads.computeIfPresent(erasure.about(), (record, head) -> head.erased());
  }
}
