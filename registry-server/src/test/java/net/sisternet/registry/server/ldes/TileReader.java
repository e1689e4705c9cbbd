package net.sisternet.registry.server.ldes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.proof.CompactRange;

/**
 * What a client of C2SP tlog-tiles does: every hash comes from a tile, asked for as the
 * specification says and by nothing of ours. A node is looked up in the tile that holds it.
 */
final class TileReader {

  private static final int HASH = 32;

  private final Function<String, byte[]> fetch;
  private final long size;
  private final Map<String, List<Digest>> read = new HashMap<>();

  /** Reads a log of {@code size} entries, whose tiles {@code fetch} finds by their path. */
  TileReader(Function<String, byte[]> fetch, long size) {
    this.fetch = fetch;
    this.size = size;
  }

  /** The hash of a leaf, from its tile of level 0. */
  Digest leaf(long index) {
    return hashes(0, index / 256).get((int) (index % 256));
  }

  /** The root, from the full tiles as high up as there are any. */
  Digest root() {
    return root(0, size);
  }

  /** The root of the subtree over the leaves from {@code from} until before {@code to}. */
  private Digest root(long from, long to) {
    if (to - from == 1) {
      return leaf(from);
    }
    long width = to - from;
    if (Long.bitCount(width) == 1 && Long.numberOfTrailingZeros(width) % 8 == 0) {
      int level = Long.numberOfTrailingZeros(width) / 8;
      long index = from / width;
      return hashes(level, index / 256).get((int) (index % 256));
    }
    long split = from + Long.highestOneBit(width - 1);
    return node(root(from, split), root(split, to));
  }

  /** The envelopes of a bundle. */
  List<String> bundle(long number) {
    ByteBuffer bytes = ByteBuffer.wrap(fetch.apply("entries/" + path(number, size)));
    var envelopes = new ArrayList<String>();
    while (bytes.hasRemaining()) {
      var envelope = new byte[Short.toUnsignedInt(bytes.getShort())];
      bytes.get(envelope);
      envelopes.add(new String(envelope, StandardCharsets.UTF_8));
    }
    return envelopes;
  }

  private List<Digest> hashes(int level, long number) {
    return read.computeIfAbsent(
        level + "/" + path(number, size >> (8 * level)), path -> hashes(fetch.apply(path)));
  }

  private static List<Digest> hashes(byte[] bytes) {
    var hashes = new ArrayList<Digest>();
    for (int at = 0; at < bytes.length; at += HASH) {
      hashes.add(Digest.ofHash(Arrays.copyOfRange(bytes, at, at + HASH)));
    }
    return hashes;
  }

  /** The path of the tile with this number, partial if the level has not enough for a full one. */
  private static String path(long number, long atLevel) {
    String path = String.format("%03d", number % 1000);
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      path = String.format("x%03d/", rest % 1000) + path;
    }
    return atLevel >= (number + 1) * 256 ? path : path + ".p/" + atLevel % 256;
  }

  private static Digest node(Digest left, Digest right) {
    // A tree of two leaves' hashes has this node as its root.
    return CompactRange.EMPTY.append(left).append(right).root();
  }
}
