package net.sisternet.registry.core.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogSigner;
import net.sisternet.registry.core.proof.MerkleTree;

/**
 * Writes batches as a sequencer would: positions, times, versions, leaves and a signed head that
 * follow from one another. Call {@link #publish} and {@link #withdraw}, then {@link #batch}.
 */
public final class LogScript {

  private final LogSigner signer;
  private final Map<RecordIri, Long> versions = new HashMap<>();
  private final Map<RecordIri, Digest> contents = new HashMap<>();
  private final List<LogBatch.Line> lines = new ArrayList<>();
  private Position after;
  private Instant published;
  private CompactRange tree;
  private AccountId author = Samples.AUTHOR;
  private boolean forModerators;

  /** A script for an empty log of {@link Samples#HOME}. */
  public LogScript() {
    this(Samples.KEY, LogHead.EMPTY);
  }

  /** A script that goes on from {@code head} with records that the log does not have yet. */
  public LogScript(LogSigner signer, LogHead head) {
    this.signer = signer;
    this.after = head.position();
    this.tree = head.tree();
    this.published = head.size() == 0 ? Samples.MORNING.minusMillis(1) : head.lastPublished();
  }

  /** Another script that stands where this one does, without the lines that wait for a batch. */
  public LogScript fork() {
    if (!lines.isEmpty()) {
      throw new IllegalStateException("take the batch first");
    }
    var other = new LogScript(signer, new LogHead(published, tree, ""));
    other.published = published;
    other.versions.putAll(versions);
    other.contents.putAll(contents);
    return other;
  }

  /** The lines from now on are written by {@code account}. */
  public LogScript by(AccountId account) {
    author = account;
    return this;
  }

  /** Moderators are asked to look at what the lines from now on are about. */
  public LogScript forModerators() {
    forModerators = true;
    return this;
  }

  /** A next version of the network {@code slug}, its first one if there is none. */
  public LogScript publish(String slug) {
    RecordIri record = Samples.network(slug);
    return publish(slug, Samples.payload(record, slug + " " + versions.getOrDefault(record, 0L)));
  }

  /** A next version of the network {@code slug} with this payload. */
  public LogScript publish(String slug, Payload payload) {
    RecordIri record = Samples.network(slug);
    contents.put(record, payload.contentDigest());
    boolean isNew = !versions.containsKey(record);
    return add(record, isNew ? EntryType.CREATE : EntryType.UPDATE, Optional.of(payload));
  }

  /** The end of the network {@code slug}. */
  public LogScript withdraw(String slug) {
    return add(Samples.network(slug), EntryType.DELETE, Optional.empty());
  }

  /** The payloads of these entries of the network {@code slug} are gone. */
  public LogScript erase(String slug, long... positions) {
    RecordIri record = Samples.network(slug);
    published = published.plusMillis(1);
    return add(
        new Entry(
            Samples.HOME,
            new Position(tree.size() + 1),
            EntryType.ERASURE,
            record,
            new RecordVersion(versions.get(record)),
            published,
            Optional.empty(),
            Arrays.stream(positions).mapToObj(Position::new).toList()),
        Optional.empty());
  }

  /** What has been written since the last batch. */
  public LogBatch batch() {
    var head = new LogHead(published, tree, signer.sign(tree));
    var batch = new LogBatch(after, lines, head);
    lines.clear();
    after = head.position();
    return batch;
  }

  private LogScript add(RecordIri record, EntryType type, Optional<Payload> payload) {
    long version = versions.merge(record, 1L, Long::sum);
    published = published.plusMillis(1);
    var entry =
        new Entry(
            Samples.HOME,
            new Position(tree.size() + 1),
            type,
            record,
            new RecordVersion(version),
            published,
            payload.map(Payload::digest));
    return add(entry, payload);
  }

  private LogScript add(Entry entry, Optional<Payload> payload) {
    tree = tree.append(MerkleTree.leafHash(entry.envelope().getBytes(StandardCharsets.UTF_8)));
    lines.add(
        new LogBatch.Line(
            new LogEntry(entry, payload), contents.get(entry.about()), author, forModerators));
    return this;
  }
}
