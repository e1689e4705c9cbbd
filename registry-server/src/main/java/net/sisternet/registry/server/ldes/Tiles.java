package net.sisternet.registry.server.ldes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.MerkleTree;

/**
 * The Merkle tree of a log in tiles of 256 hashes, and the envelopes under it in bundles (C2SP
 * tlog-tiles). Full ones are kept; a partial one is the beginning of what will be full. Any thread.
 */
final class Tiles {

  private static final int HASH = 32;
  private static final int DEEPEST = 7;

  private final EntryLog log;
  private final StoredFiles files;

  /** The roots of full tiles, 200 bytes each; one for 256 entries. */
  private final Map<String, Digest> roots = new ConcurrentHashMap<>();

  Tiles(EntryLog log, StoredFiles files) {
    this.log = log;
    this.files = files;
  }

  /** The tile's hashes, one after the other; empty if a log of {@code size} has no such tile. */
  Optional<byte[]> find(Part.HashTile tile, long size) {
    if (tile.level() > DEEPEST || end(tile) > size >> (8 * tile.level())) {
      return Optional.empty();
    }
    return Optional.of(hashes(tile, size));
  }

  /** The bundle, compressed; empty if a log of {@code size} has no such bundle. */
  Optional<byte[]> find(Part.Bundle bundle, long size) {
    long end = bundle.number() * Part.WIDTH + bundle.width();
    if (end > size) {
      return Optional.empty();
    }
    return Optional.of(
        bundle.width() < Part.WIDTH
            ? bundled(bundle)
            : files.get(
                "bundles/" + path(bundle.number()), new Position(end), () -> bundled(bundle)));
  }

  private static long end(Part.HashTile tile) {
    return tile.number() * Part.WIDTH + tile.width();
  }

  private byte[] hashes(Part.HashTile tile, long size) {
    var full = new Part.HashTile(tile.level(), tile.number(), Part.WIDTH);
    if (end(full) > size >> (8 * tile.level())) {
      return made(tile);
    }
    byte[] whole =
        files.get(
            "tiles/" + tile.level() + '/' + path(tile.number()),
            new Position(end(full) << (8 * tile.level())),
            () -> made(full));
    return Arrays.copyOf(whole, tile.width() * HASH);
  }

  private byte[] made(Part.HashTile tile) {
    var out = new ByteArrayOutputStream(tile.width() * HASH);
    if (tile.level() == 0) {
      for (LogEntry entry : entries(tile.number(), tile.width())) {
        out.writeBytes(MerkleTree.leafHash(envelope(entry)).bytes());
      }
    } else {
      for (long below = tile.number() * Part.WIDTH; below < end(tile); below++) {
        out.writeBytes(root(tile.level() - 1, below).bytes());
      }
    }
    return out.toByteArray();
  }

  /** The root over a full tile. Not computed inside the map: it goes down the levels. */
  private Digest root(int level, long number) {
    String key = level + "/" + number;
    Digest known = roots.get(key);
    if (known != null) {
      return known;
    }
    var tile = new Part.HashTile(level, number, Part.WIDTH);
    byte[] hashes = hashes(tile, end(tile) << (8 * level));
    CompactRange tree = CompactRange.EMPTY;
    for (int at = 0; at < hashes.length; at += HASH) {
      tree = tree.append(Digest.ofHash(Arrays.copyOfRange(hashes, at, at + HASH)));
    }
    roots.put(key, tree.root());
    return tree.root();
  }

  private byte[] bundled(Part.Bundle bundle) {
    var out = new ByteArrayOutputStream(bundle.width() * 1024);
    for (LogEntry entry : entries(bundle.number(), bundle.width())) {
      byte[] envelope = envelope(entry);
      if (envelope.length > 0xFFFF) {
        throw new IllegalStateException(
            "the envelope of " + entry.entry().iri() + " is too long for a bundle");
      }
      out.write(envelope.length >> 8);
      out.write(envelope.length);
      out.writeBytes(envelope);
    }
    return Gzip.pack(out.toByteArray());
  }

  private List<LogEntry> entries(long number, int width) {
    return log.readAfter(new Position(number * Part.WIDTH), width);
  }

  private static byte[] envelope(LogEntry entry) {
    return entry.entry().envelope().getBytes(StandardCharsets.UTF_8);
  }

  /** As in addresses, so that no folder holds more than a thousand files. */
  static String path(long number) {
    String digits = String.format("%03d", number % 1000);
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      digits = String.format("x%03d/", rest % 1000) + digits;
    }
    return digits;
  }
}
