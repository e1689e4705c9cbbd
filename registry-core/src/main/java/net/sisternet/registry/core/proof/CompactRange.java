package net.sisternet.registry.core.proof;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.model.Digest;

/**
 * A Merkle tree (RFC 6962, section 2.1) as its right edge: the roots of its complete subtrees,
 * widest first. Enough to append leaves and to know the root, and never more than 63 hashes.
 *
 * @param size how many leaves the tree has
 * @param roots one hash for each bit of {@code size} that is set, from the highest
 */
public record CompactRange(long size, List<Digest> roots) {

  /** The tree without leaves. */
  public static final CompactRange EMPTY = new CompactRange(0, List.of());

  public CompactRange {
    roots = List.copyOf(roots);
    if (size < 0 || roots.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("a tree of " + size + " leaves has other subtrees");
    }
  }

  /** This tree with one more leaf. */
  public CompactRange append(Digest leafHash) {
    var edge = new ArrayList<>(roots);
    Digest hash = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = MerkleTree.nodeHash(edge.remove(edge.size() - 1), hash);
    }
    edge.add(hash);
    return new CompactRange(size + 1, edge);
  }

  /** The root hash; of no leaves the hash of nothing. */
  public Digest root() {
    if (roots.isEmpty()) {
      return Digest.of("");
    }
    Digest hash = roots.get(roots.size() - 1);
    for (int i = roots.size() - 2; i >= 0; i--) {
      hash = MerkleTree.nodeHash(roots.get(i), hash);
    }
    return hash;
  }
}
