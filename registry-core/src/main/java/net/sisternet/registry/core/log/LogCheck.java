package net.sisternet.registry.core.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.MerkleTree;
import net.sisternet.registry.core.proof.VerifierKey;

/** One walk through a log: what has been seen so far, and what was wrong with it. */
final class LogCheck {

  private static final long WITHDRAWN = -1;

  private final VerifierKey key;
  private final int mostFaults;
  private final List<LogReport.Fault> faults = new ArrayList<>();
  private final Map<RecordIri, Long> versions = new HashMap<>();
  private CompactRange tree = CompactRange.EMPTY;
  private Position last = Position.START;
  private Instant lastPublished = Instant.EPOCH;
  private boolean leavesMissing;
  private long payloads;
  private long faultCount;

  /** The positions of payloads that are missing, and of those that an erasure names. */
  private final BitSet missing = new BitSet();

  private final BitSet erased = new BitSet();

  LogCheck(VerifierKey key, int mostFaults) {
    this.key = key;
    this.mostFaults = mostFaults;
  }

  boolean isPast(Position position) {
    return position.compareTo(last) <= 0;
  }

  /** The next entry as it was read. */
  void entry(LogEntry logEntry, Map<RecordIri, RecordHead> heads) {
    Entry entry = logEntry.entry();
    if (isPast(entry.position())) {
      fault(entry.position(), "This position was read twice.");
      return;
    }
    missing(last.next(), entry.position());
    last = entry.position();
    tree = tree.append(MerkleTree.leafHash(entry.envelope().getBytes(StandardCharsets.UTF_8)));
    checkTime(entry);
    checkHome(entry);
    if (entry.type() == EntryType.ERASURE) {
      checkErasure(entry);
      return;
    }
    checkVersion(entry);
    checkPayload(logEntry);
    checkHead(logEntry, heads);
  }

  void unreadable(Position position, RuntimeException e) {
    missing(last.next(), position);
    last = position;
    leavesMissing = true;
    fault(position, "This entry cannot be read: " + e.getMessage());
  }

  /** The log has been read up to here. */
  void reached(Position position) {
    missing(last.next(), position.next());
    last = position;
  }

  /** Compares what was seen with the head that the log had at the start. */
  LogReport end(LogHead head) {
    missing.stream()
        .filter(position -> !erased.get(position))
        .forEach(position -> fault(new Position(position), "The payload is missing."));
    if (leavesMissing) {
      fault(Position.START, "The root cannot be computed without the entries named here.");
    } else if (!tree.equals(head.tree())) {
      fault(
          Position.START,
          "The entries hash to the root "
              + tree.root()
              + ", but the log's head says "
              + head.tree().root()
              + ": an entry was changed after it was signed.");
    }
    if (!leavesMissing && !lastPublished.equals(head.lastPublished())) {
      fault(
          Position.START,
          "The last entry was published at "
              + lastPublished
              + ", but the log's head says "
              + head.lastPublished()
              + ".");
    }
    checkCheckpoint(head);
    return new LogReport(
        head.size(),
        versions.size(),
        payloads,
        erased.cardinality(),
        head.tree().root(),
        faultCount,
        faults);
  }

  private void checkCheckpoint(LogHead head) {
    if (head.size() == 0 && head.checkpoint().isEmpty()) {
      return;
    }
    try {
      Checkpoint checkpoint = key.open(head.checkpoint());
      if (checkpoint.size() != head.size() || !checkpoint.root().equals(head.tree().root())) {
        fault(Position.START, "The signed checkpoint is of another size or root than the log.");
      }
    } catch (IllegalArgumentException e) {
      fault(Position.START, "The checkpoint cannot be trusted: " + e.getMessage());
    }
  }

  private void missing(Position from, Position before) {
    if (from.equals(before)) {
      return;
    }
    leavesMissing = true;
    fault(from, "Missing: the entries from " + from + " to " + (before.value() - 1) + ".");
  }

  private void checkTime(Entry entry) {
    if (!entry.published().isAfter(lastPublished)) {
      fault(
          entry.position(),
          "Published at " + entry.published() + ", not after " + lastPublished + " before it.");
    }
    lastPublished = entry.published();
  }

  private void checkHome(Entry entry) {
    if (!Checkpoint.origin(entry.home()).equals(key.name())) {
      fault(entry.position(), "An entry of another log: " + entry.iri().value());
    }
    if (!entry.home().holds(entry.about().value())) {
      fault(entry.position(), "A record of another home: " + entry.about());
    }
  }

  private void checkVersion(Entry entry) {
    long before = versions.getOrDefault(entry.about(), 0L);
    long now = entry.version().value();
    if (before == WITHDRAWN) {
      fault(entry.position(), "The record was withdrawn before: " + entry.about());
    } else if (now != before + 1) {
      fault(
          entry.position(),
          "Version " + now + " of " + entry.about() + " follows version " + before + ".");
    }
    if ((now == 1) != (entry.type() == EntryType.CREATE)) {
      fault(entry.position(), entry.type() + " cannot make version " + now + ".");
    }
    versions.put(entry.about(), entry.type() == EntryType.DELETE ? WITHDRAWN : now);
  }

  private void checkErasure(Entry entry) {
    if (!versions.containsKey(entry.about())) {
      fault(entry.position(), "An erasure of a record that nothing was said of: " + entry.about());
    }
    for (Position position : entry.erased()) {
      int at = Math.toIntExact(position.value());
      if (!missing.get(at)) {
        fault(entry.position(), "The payload of " + position + " was not erased, or it had none.");
      }
      erased.set(at);
    }
  }

  private void checkPayload(LogEntry logEntry) {
    Entry entry = logEntry.entry();
    if (entry.payloadDigest().isPresent() && logEntry.payload().isEmpty()) {
      missing.set(Math.toIntExact(entry.position().value()));
      return;
    }
    if (logEntry.payload().isPresent() && entry.payloadDigest().isEmpty()) {
      fault(entry.position(), "A payload without a digest.");
      return;
    }
    logEntry
        .payload()
        .ifPresent(
            payload -> {
              payloads++;
              if (!entry.payloadDigest().orElseThrow().equals(payload.digest())) {
                fault(entry.position(), "The payload does not have the digest in the envelope.");
              }
            });
  }

  private void checkHead(LogEntry logEntry, Map<RecordIri, RecordHead> heads) {
    Entry entry = logEntry.entry();
    RecordHead head = heads.get(entry.about());
    if (head == null) {
      fault(entry.position(), "The record has no head: " + entry.about());
    } else if (head.position().compareTo(entry.position()) < 0) {
      fault(
          entry.position(),
          "The head of " + entry.about() + " stands behind, at " + head.position() + ".");
    } else if (!follows(head, logEntry)) {
      fault(entry.position(), "The head of " + entry.about() + " does not follow from it.");
    }
  }

  private static boolean follows(RecordHead head, LogEntry logEntry) {
    Entry entry = logEntry.entry();
    if (entry.type() == EntryType.CREATE && !head.issued().equals(entry.published())) {
      return false;
    }
    if (!head.position().equals(entry.position())) {
      return head.version().compareTo(entry.version()) > 0;
    }
    return head.version().equals(entry.version())
        && head.modified().equals(entry.published())
        && head.withdrawn() == (entry.type() == EntryType.DELETE)
        && logEntry.payload().stream()
            .allMatch(payload -> payload.contentDigest().equals(head.contentDigest()));
  }

  private void fault(Position position, String what) {
    faultCount++;
    if (faults.size() < mostFaults) {
      faults.add(new LogReport.Fault(position, what));
    }
  }
}
