package net.sisternet.registry.core.sisters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/**
 * A mirror as this registry shows it. A quarantined entry says what the record's last good version
 * said; an entry of a record that the operator has not selected says nothing. The mirror itself
 * stays as the home has signed it. Any thread.
 */
public final class ShownMirror implements LogReader, RecordHeads {

  private final LogReader log;
  private final RecordHeads heads;
  private final Supplier<Set<Position>> quarantined;
  private final Selection selection;
  private final Thesaurus thesaurus;

  /**
   * A mirror to show.
   *
   * @param quarantined the positions that are quarantined now
   */
  public ShownMirror(
      Mirrors.Mirror mirror,
      Supplier<Set<Position>> quarantined,
      Selection selection,
      Thesaurus thesaurus) {
    this.log = mirror.log();
    this.heads = mirror.heads();
    this.quarantined = quarantined;
    this.selection = selection;
    this.thesaurus = thesaurus;
  }

  @Override
  public List<LogEntry> readAfter(Position position, int limit) {
    return shown(log.readAfter(position, limit));
  }

  @Override
  public Optional<LogEntry> find(Position position) {
    return log.find(position).map(it -> shown(it, quarantined.get()));
  }

  @Override
  public List<Entry> erasuresAfter(Position position, int limit) {
    return log.erasuresAfter(position, limit);
  }

  @Override
  public LogHead head() {
    return log.head();
  }

  @Override
  public Optional<RecordHead> find(RecordIri record) {
    return heads.find(record);
  }

  @Override
  public Map<RecordIri, RecordHead> findAll(Collection<RecordIri> records) {
    return heads.findAll(records);
  }

  @Override
  public List<LogEntry> history(RecordIri record, RecordVersion before, int limit) {
    return shown(heads.history(record, before, limit));
  }

  @Override
  public Optional<LogEntry> findVersion(RecordIri record, RecordVersion version) {
    return heads.findVersion(record, version).map(it -> shown(it, quarantined.get()));
  }

  private List<LogEntry> shown(List<LogEntry> entries) {
    Set<Position> bad = quarantined.get();
    return entries.stream().map(it -> shown(it, bad)).toList();
  }

  private LogEntry shown(LogEntry logEntry, Set<Position> bad) {
    Entry entry = logEntry.entry();
    if (!entry.type().hasPayload()) {
      return logEntry;
    }
    Optional<Payload> payload =
        bad.contains(entry.position()) ? lastGood(entry, bad) : logEntry.payload();
    return new LogEntry(entry, payload.filter(it -> isSelected(entry.about(), it)));
  }

  /** A payload is read only if what it says decides. */
  private boolean isSelected(RecordIri record, Payload payload) {
    return selection.isEverything() || selection.includes(record, payload.graph(), thesaurus);
  }

  private Optional<Payload> lastGood(Entry entry, Set<Position> bad) {
    for (long version = entry.version().value() - 1; version > 0; version--) {
      Optional<LogEntry> before = heads.findVersion(entry.about(), new RecordVersion(version));
      if (before.isPresent() && !bad.contains(before.get().entry().position())) {
        return before.get().payload();
      }
    }
    return Optional.empty();
  }
}
