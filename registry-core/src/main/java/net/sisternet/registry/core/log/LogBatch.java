package net.sisternet.registry.core.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;

/**
 * What one transaction appends.
 *
 * @param after the position that the log must end at
 * @param lines the entries, without gaps from {@code after}; at least one. What one of them erases
 *     has no payload here
 * @param head the log's head afterwards
 */
public record LogBatch(Position after, List<Line> lines, LogHead head) {

  public LogBatch {
    lines = withoutErased(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A batch has at least one entry.");
    }
    long expected = after.value();
    for (Line line : lines) {
      expected++;
      if (line.logEntry().entry().position().value() != expected) {
        throw new IllegalArgumentException("A batch has no gaps: expected " + expected);
      }
    }
    if (head.size() != expected) {
      throw new IllegalArgumentException("The head must be the batch's last entry.");
    }
  }

  /** The entries alone. */
  public List<LogEntry> entries() {
    return lines.stream().map(Line::logEntry).toList();
  }

  /**
   * The heads that the batch's records have after it, one a record. Where the log knows the record
   * already, its stored {@code issued} and {@code owner} stay as they are; these have what they
   * would be if the record were new in this batch.
   */
  public List<RecordHead> heads() {
    var heads = new LinkedHashMap<RecordIri, RecordHead>();
    lines.stream()
        .filter(line -> line.logEntry().entry().type() != EntryType.ERASURE)
        .forEach(
            line -> heads.merge(line.logEntry().entry().about(), line.head(), Line::keepFirst));
    return List.copyOf(heads.values());
  }

  /** What moderators are asked to look at, oldest first. */
  public List<Line> forModerators() {
    return lines.stream().filter(Line::forModerators).toList();
  }

  /** The erasures in it, oldest first. */
  public List<Entry> erasures() {
    return lines.stream()
        .map(line -> line.logEntry().entry())
        .filter(entry -> entry.type() == EntryType.ERASURE)
        .toList();
  }

  /** Whether {@code stored} are its entries; a payload may have been erased since. */
  public boolean isIn(List<LogEntry> stored) {
    return stored.stream()
        .map(LogEntry::entry)
        .toList()
        .equals(lines.stream().map(line -> line.logEntry().entry()).toList());
  }

  private static List<Line> withoutErased(List<Line> lines) {
    Set<Position> erased =
        lines.stream()
            .flatMap(line -> line.logEntry().entry().erased().stream())
            .collect(Collectors.toSet());
    return lines.stream()
        .map(line -> erased.contains(line.logEntry().entry().position()) ? line.erased() : line)
        .toList();
  }

  /**
   * One entry of a batch.
   *
   * @param logEntry the entry and its payload
   * @param contentDigest the content digest that the record's head has afterwards
   * @param author who wrote it; owns the record if this is its first version
   * @param forModerators whether a case that asks moderators to look at the record is opened in the
   *     same transaction
   */
  public record Line(
      LogEntry logEntry, Digest contentDigest, AccountId author, boolean forModerators) {

    /** An entry that nobody is asked to look at. */
    public Line(LogEntry logEntry, Digest contentDigest, AccountId author) {
      this(logEntry, contentDigest, author, false);
    }

    /** The head that the record has afterwards if this is all that was said about it. */
    RecordHead head() {
      Entry entry = logEntry.entry();
      return new RecordHead(
          entry.about(),
          entry.version(),
          entry.position(),
          contentDigest,
          entry.published(),
          entry.published(),
          author,
          entry.type() == EntryType.DELETE);
    }

    private Line erased() {
      return new Line(
          new LogEntry(logEntry.entry(), Optional.empty()), contentDigest, author, forModerators);
    }

    /** The head {@code after}, with when and by whom the record was first published. */
    static RecordHead keepFirst(RecordHead before, RecordHead after) {
      return new RecordHead(
          after.record(),
          after.version(),
          after.position(),
          after.contentDigest(),
          before.issued(),
          after.modified(),
          before.owner(),
          after.withdrawn());
    }
  }
}
