package net.sisternet.registry.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import net.sisternet.registry.core.model.Digest;

/**
 * The proof that a tree has only grown (RFC 6962, section 2.1.2; verified as RFC 9162, section
 * 2.1.4.2, says).
 *
 * @param oldSize how many leaves the tree had
 * @param newSize how many it has
 * @param path the hashes of subtrees from which both roots follow
 */
public record ConsistencyProof(long oldSize, long newSize, List<Digest> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException(
          "A tree does not grow from " + oldSize + " leaves to " + newSize);
    }
  }

  /**
   * Makes the proof.
   *
   * @param leafHashes the hash of each leaf by its index
   */
  public static ConsistencyProof of(long oldSize, long newSize, LongFunction<Digest> leafHashes) {
    var path = new ArrayList<Digest>();
    if (oldSize > 0 && oldSize < newSize) {
      collect(oldSize, 0, newSize, true, leafHashes, path);
    }
    return new ConsistencyProof(oldSize, newSize, path);
  }

  /** Whether this proves that the tree with {@code oldRoot} has grown into {@code newRoot}. */
  public boolean proves(Digest oldRoot, Digest newRoot) {
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(CompactRange.EMPTY.root());
    }
    if (path.isEmpty()) {
      return false;
    }
    var hashes = new ArrayList<Digest>(path);
    if (Long.bitCount(oldSize) == 1) {
      hashes.add(0, oldRoot);
    }
    return climb(hashes, oldRoot, newRoot);
  }

  private boolean climb(List<Digest> hashes, Digest oldRoot, Digest newRoot) {
    int shared = Long.numberOfTrailingZeros(oldSize);
    long node = (oldSize - 1) >> shared;
    long last = (newSize - 1) >> shared;
    Digest before = hashes.get(0);
    Digest after = before;
    for (Digest beside : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        before = MerkleTree.nodeHash(beside, before);
        after = MerkleTree.nodeHash(beside, after);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = MerkleTree.nodeHash(after, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(oldRoot) && after.equals(newRoot);
  }

  /** {@code whole}: the old tree's own root is known to the verifier and left out. */
  private static void collect(
      long oldEnd,
      long from,
      long to,
      boolean whole,
      LongFunction<Digest> leafHashes,
      List<Digest> path) {
    if (oldEnd == to) {
      if (!whole) {
        path.add(MerkleTree.rootOf(from, to, leafHashes));
      }
      return;
    }
    long split = from + MerkleTree.leftWidth(to - from);
    if (oldEnd <= split) {
      collect(oldEnd, from, split, whole, leafHashes, path);
      path.add(MerkleTree.rootOf(split, to, leafHashes));
    } else {
      collect(oldEnd, split, to, false, leafHashes, path);
      path.add(MerkleTree.rootOf(from, split, leafHashes));
    }
  }
}
