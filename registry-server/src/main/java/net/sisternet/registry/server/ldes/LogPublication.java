package net.sisternet.registry.server.ldes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Position;

/**
 * One log as it is published under one address: our own, or the mirror of another home's, which
 * keeps its entries' names and checkpoints. Any thread.
 */
public final class LogPublication {

  private static final String BINARY = "application/octet-stream";
  private static final String TEXT = "text/plain;charset=utf-8";
  private static final String SHORTLY = "public, max-age=5";

  private final EntryLog log;
  private final String checkpointOfNothing;
  private final Hypermedia hypermedia;
  private final StoredFiles files;
  private final Tiles tiles;
  private final ErasedFiles erased;

  /** What is not full yet, as it was last asked for. */
  private final Map<String, Fresh> fresh = new ConcurrentHashMap<>();

  /**
   * A publication of {@code log}.
   *
   * @param address where it is served, without slash at its end, e.g. {@code https://x.example/log}
   * @param folder where full pages and tiles are kept; may be deleted at any time
   * @param checkpointOfNothing what is told as long as the log has no entry; empty if nothing is
   */
  public LogPublication(EntryLog log, String address, Path folder, String checkpointOfNothing) {
    this.log = log;
    this.checkpointOfNothing = checkpointOfNothing;
    this.hypermedia = new Hypermedia(log, address);
    this.files = new StoredFiles(folder, log);
    this.tiles = new Tiles(log, files);
    this.erased = new ErasedFiles(log, files);
    size();
  }

  /** What is kept of the log. */
  StoredFiles files() {
    return files;
  }

  /** How many entries there are. Nothing that they erase is kept any more. */
  long size() {
    long size = log.head().size();
    erased.remove(size);
    return size;
  }

  /** Deletes what is kept of erased entries, as every answer does first. */
  public void removeErased() {
    size();
  }

  /** The signed note over the log as it is now; empty if there is none. */
  String checkpoint() {
    LogHead head = log.head();
    erased.remove(head.size());
    return head.size() == 0 && head.checkpoint().isEmpty()
        ? checkpointOfNothing
        : head.checkpoint();
  }

  /** The signed note as an answer. */
  Optional<Body> findCheckpoint() {
    String note = checkpoint();
    return note.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Body.plain(
                TEXT,
                note.getBytes(StandardCharsets.UTF_8),
                Digest.of(note).hex().substring(0, 16),
                SHORTLY));
  }

  /** Root, index node, page or entry in {@code format}; empty if the log has no such part yet. */
  Optional<Body> find(Part part, Format format) {
    long size = size();
    if (part instanceof Part.Root) {
      return Optional.of(fresh("root", format, size, () -> hypermedia.root(size)));
    }
    if (part instanceof Part.Index index) {
      return index(index, format, size);
    }
    if (part instanceof Part.Page page) {
      return page(page, format, size);
    }
    return part instanceof Part.Single single ? single(single, format) : Optional.empty();
  }

  /** A tile of hashes. */
  Optional<Body> find(Part.HashTile tile) {
    return tiles
        .find(tile, size())
        .map(bytes -> Body.plain(BINARY, bytes, tileTag(bytes), Body.FOREVER));
  }

  /** A bundle of envelopes. */
  Optional<Body> find(Part.Bundle bundle) {
    return tiles.find(bundle, size()).map(bytes -> Body.packed(BINARY, bytes, Body.FOREVER));
  }

  private Optional<Body> index(Part.Index index, Format format, long size) {
    if (index.number() * Part.WIDTH >= Hypermedia.pages(size)) {
      return Optional.empty();
    }
    String name = "index/" + Tiles.path(index.number());
    if (!Hypermedia.isFull(index, size)) {
      return Optional.of(fresh(name, format, size, () -> hypermedia.index(index, size)));
    }
    var last = new Position((index.number() + 1) * Part.WIDTH * Part.WIDTH + 1);
    return Optional.of(kept(name, format, last, () -> hypermedia.index(index, size)));
  }

  private Optional<Body> page(Part.Page page, Format format, long size) {
    if (page.number() >= Hypermedia.pages(size)) {
      return Optional.empty();
    }
    String name = pageName(page.number());
    if (!Hypermedia.isFull(page, size)) {
      return Optional.of(fresh(name, format, size, () -> hypermedia.page(page, size)));
    }
    var last = new Position((page.number() + 1) * Part.WIDTH);
    return Optional.of(kept(name, format, last, () -> hypermedia.page(page, size)));
  }

  private Optional<Body> single(Part.Single single, Format format) {
    return log.find(new Position(single.position()))
        .map(entry -> packed(format, new Document(List.of(), List.of(entry))))
        .map(bytes -> Body.packed(format.mediaType(), bytes, Body.FOREVER));
  }

  private Body kept(String name, Format format, Position last, Making document) {
    byte[] bytes = files.get(storedName(name, format), last, () -> packed(format, document.make()));
    return Body.packed(format.mediaType(), bytes, Body.FOREVER);
  }

  /** What a page is called among the stored files, whatever its format. */
  static String pageName(long number) {
    return "pages/" + Tiles.path(number);
  }

  /** The file in which something is kept in {@code format}. */
  static String storedName(String name, Format format) {
    return name + '.' + format.suffix() + ".gz";
  }

  private Body fresh(String name, Format format, long size, Making document) {
    String key = name + '.' + format.suffix();
    Fresh known = fresh.get(key);
    if (known == null || known.size() != size) {
      byte[] bytes = packed(format, document.make());
      known = new Fresh(size, Body.packed(format.mediaType(), bytes, Body.ASK_FIRST));
      fresh.values().removeIf(it -> it.size() != size);
      fresh.put(key, known);
    }
    return known.body();
  }

  private static byte[] packed(Format format, Document document) {
    return Gzip.pack(format.write(document).getBytes(StandardCharsets.UTF_8));
  }

  private static String tileTag(byte[] bytes) {
    return Digest.of(bytes).hex().substring(0, 16);
  }

  /** Makes a document when it is not at hand. */
  private interface Making {
    Document make();
  }

  /** What was made when the log had this size. */
  private record Fresh(long size, Body body) {}
}
