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
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * A mirror in the same store as a log of our own: a log of another home, with its record heads. It
 * refuses versions that do not follow on one another with {@code PROTOCOL_BROKEN}.
 */
public final class EntryLogMirror implements MirrorLog {

  private static final long WITHDRAWN = -1;

  /** What a withdrawn record says. */
  private static final Digest NOTHING = Digest.of("");

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
        entries.stream().map(it -> new LogBatch.Line(it, content(it), author)).toList();
    log.append(new LogBatch(batch.after(), lines, batch.head()));
  }

  private static Digest content(LogEntry entry) {
    return entry.payload().map(Payload::contentDigest).orElse(NOTHING);
  }

  private void checkVersions(List<LogEntry> entries) {
    var records = new ArrayList<RecordIri>();
    entries.forEach(it -> records.add(it.entry().about()));
    Map<RecordIri, RecordHead> stored = heads.findAll(records.stream().distinct().toList());
    var versions = new HashMap<RecordIri, Long>();
    stored.forEach(
        (record, head) ->
            versions.put(record, head.withdrawn() ? WITHDRAWN : head.version().value()));
    entries.forEach(it -> checkVersion(it.entry(), versions));
  }

  private static void checkVersion(Entry entry, Map<RecordIri, Long> versions) {
    long before = Optional.ofNullable(versions.get(entry.about())).orElse(0L);
    boolean follows = before != WITHDRAWN && entry.version().value() == before + 1;
    if (!follows || (before == 0) != (entry.type() == EntryType.CREATE)) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN,
          "sister.version",
          entry.position().toString(),
          entry.about().value(),
          entry.version().toString());
    }
    versions.put(
        entry.about(), entry.type() == EntryType.DELETE ? WITHDRAWN : entry.version().value());
  }
}
