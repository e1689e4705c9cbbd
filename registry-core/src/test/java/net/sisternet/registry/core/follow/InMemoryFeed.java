package net.sisternet.registry.core.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.sisternet.registry.core.federation.EntryQuads;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.proof.CompactRange;

/** The publication of a log in memory, which can be made to lie. */
public final class InMemoryFeed implements SisterFeed {

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private ScriptedLog log;
  private String note;
  private UnaryOperator<String> pages = UnaryOperator.identity();

  public InMemoryFeed(ScriptedLog log) {
    this.log = log;
    this.note = log.head().checkpoint();
  }

  /** From now on this log is published, signed anew. */
  public InMemoryFeed show(ScriptedLog other) {
    return show(other, other.head().checkpoint());
  }

  /** From now on this log is published with this checkpoint. */
  public InMemoryFeed show(ScriptedLog other, String checkpoint) {
    log = other;
    note = checkpoint;
    return this;
  }

  /** From now on pages are changed on their way. */
  public InMemoryFeed changingPages(UnaryOperator<String> change) {
    pages = change;
    return this;
  }

  /** What was asked for. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public Optional<SeenCheckpoint> findCheckpoint(String known) {
    requests.add("checkpoint");
    String version = Digest.of(note).hex();
    return known.equals(version)
        ? Optional.empty()
        : Optional.of(new SeenCheckpoint(note, version));
  }

  @Override
  public byte[] page(LogPage page) {
    requests.add("page " + page.number());
    var text = new StringBuilder();
    try {
      for (LogEntry entry : on(page)) {
        EntryQuads.write(entry, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages.apply(text.toString()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<Digest> tile(int level, long index, int width) {
    requests.add("tile " + level + "/" + index + "." + width);
    var hashes = new ArrayList<Digest>();
    for (long at = index * 256; at < index * 256 + width; at++) {
      hashes.add(level == 0 ? log.leaves().get((int) at) : pageRoot(at));
    }
    return hashes;
  }

  private Digest pageRoot(long page) {
    CompactRange tree = CompactRange.EMPTY;
    for (long at = page * 256; at < page * 256 + 256; at++) {
      tree = tree.append(log.leaves().get((int) at));
    }
    return tree.root();
  }

  private List<LogEntry> on(LogPage page) {
    List<LogEntry> all = log.entries();
    int from = (int) Math.min(all.size(), page.first().value() - 1);
    return all.subList(from, (int) Math.min(all.size(), page.last().value()));
  }
}
