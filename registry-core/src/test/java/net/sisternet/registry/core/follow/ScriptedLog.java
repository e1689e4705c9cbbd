package net.sisternet.registry.core.follow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogSigner;
import net.sisternet.registry.core.proof.MerkleTree;
import net.sisternet.vocab.Kinds;

/**
 * A log that its home signs whatever stands in it. Honest as long as only {@link #publish} and
 * {@link #withdraw} are called.
 */
public final class ScriptedLog {

  private final List<LogEntry> entries = new ArrayList<>();
  private final List<Digest> leaves = new ArrayList<>();
  private final Map<RecordIri, Long> versions = new HashMap<>();
  private final Home home;
  private final LogSigner key;
  private Instant published = Samples.MORNING;
  private CompactRange tree = CompactRange.EMPTY;

  /** An empty log that {@link Samples#KEY} signs. */
  public ScriptedLog() {
    this(Samples.KEY);
  }

  /** An empty log of another home. */
  public ScriptedLog(Home home, LogSigner key) {
    this.home = home;
    this.key = key;
  }

  /** An empty log that {@code key} signs. */
  public ScriptedLog(LogSigner key) {
    this(Samples.HOME, key);
  }

  /** A log that goes on from the first {@code size} entries of this one. */
  public ScriptedLog fork(int size) {
    var other = new ScriptedLog(home, key);
    entries.subList(0, size).forEach(other::add);
    return other;
  }

  /** A next version of the network {@code slug}. */
  public ScriptedLog publish(String slug) {
    RecordIri record = home.record(Kinds.NETWORK, slug);
    return publish(record, Samples.payload(record, slug + versions.getOrDefault(record, 0L)));
  }

  /** {@code count} new networks. */
  public ScriptedLog publishMany(int count) {
    for (int i = 0; i < count; i++) {
      publish("network-" + (entries.size() + 1));
    }
    return this;
  }

  /** A next version of {@code record}. */
  public ScriptedLog publish(RecordIri record, Payload payload) {
    EntryType type = versions.containsKey(record) ? EntryType.UPDATE : EntryType.CREATE;
    return add(next(type, record, published.plusMillis(1), Optional.of(payload)));
  }

  /** The end of the network {@code slug}. */
  public ScriptedLog withdraw(String slug) {
    return add(
        next(
            EntryType.DELETE,
            home.record(Kinds.NETWORK, slug),
            published.plusMillis(1),
            Optional.empty()));
  }

  /** The payloads of these entries of the network {@code slug} are gone, and the log says so. */
  public ScriptedLog erase(String slug, long... positions) {
    List<Position> erased = Arrays.stream(positions).mapToObj(Position::new).toList();
    add(new LogEntry(erasure(slug, erased), Optional.empty()));
    erased.forEach(this::dropPayload);
    return this;
  }

  /** The envelope of an erasure that comes next. */
  public Entry erasure(String slug, List<Position> erased) {
    RecordIri record = home.record(Kinds.NETWORK, slug);
    return new Entry(
        home,
        new Position(entries.size() + 1),
        EntryType.ERASURE,
        record,
        new RecordVersion(versions.getOrDefault(record, 1L)),
        published.plusMillis(1),
        Optional.empty(),
        erased);
  }

  /** The log has that payload no more, whatever it says. */
  public ScriptedLog dropPayload(Position position) {
    int at = (int) position.value() - 1;
    entries.set(at, new LogEntry(entries.get(at).entry(), Optional.empty()));
    return this;
  }

  /** A new network published at {@code time}. */
  public ScriptedLog publishAt(Instant time, String slug) {
    RecordIri record = home.record(Kinds.NETWORK, slug);
    return add(next(EntryType.CREATE, record, time, Optional.of(Samples.payload(record, slug))));
  }

  /** Any entry at all. */
  public ScriptedLog add(LogEntry logEntry) {
    Entry entry = logEntry.entry();
    entries.add(logEntry);
    versions.put(entry.about(), entry.version().value());
    published = entry.published();
    Digest leaf = MerkleTree.leafHash(entry.envelope().getBytes(StandardCharsets.UTF_8));
    leaves.add(leaf);
    tree = tree.append(leaf);
    return this;
  }

  /** All entries. */
  public List<LogEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** The hashes of all envelopes. */
  public List<Digest> leaves() {
    return Collections.unmodifiableList(leaves);
  }

  /** The head, signed now. */
  public LogHead head() {
    return new LogHead(published, tree, key.sign(tree));
  }

  private LogEntry next(EntryType type, RecordIri record, Instant time, Optional<Payload> payload) {
    return new LogEntry(
        new Entry(
            home,
            new Position(entries.size() + 1),
            type,
            record,
            new RecordVersion(versions.getOrDefault(record, 0L) + 1),
            time,
            payload.map(Payload::digest)),
        payload);
  }
}
