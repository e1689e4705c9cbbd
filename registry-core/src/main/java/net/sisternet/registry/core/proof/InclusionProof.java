package net.sisternet.registry.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import net.sisternet.registry.core.model.Digest;

/**
 * The proof that a leaf stands at an index of a tree (RFC 6962, section 2.1.1; verified as RFC
 * 9162, section 2.1.3.2, says).
 *
 * @param index the leaf's index, from 0: the entry's position less 1
 * @param size how many leaves the tree has
 * @param path the hashes of the subtrees beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Digest> path) {

  public InclusionProof {
    path = List.copyOf(path);
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("A tree of " + size + " has no leaf " + index);
    }
  }

  /**
   * Makes the proof.
   *
   * @param leafHashes the hash of each leaf by its index
   */
  public static InclusionProof of(long index, long size, LongFunction<Digest> leafHashes) {
    var path = new ArrayList<Digest>();
    if (index >= 0 && index < size) {
      collect(index, 0, size, leafHashes, path);
    }
    return new InclusionProof(index, size, path);
  }

  /** Whether this proves that {@code leafHash} is in the tree with {@code root}. */
  public boolean proves(Digest leafHash, Digest root) {
    long node = index;
    long last = size - 1;
    Digest hash = leafHash;
    for (Digest beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = MerkleTree.nodeHash(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.nodeHash(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  private static void collect(
      long index, long from, long to, LongFunction<Digest> leafHashes, List<Digest> path) {
    if (to - from == 1) {
      return;
    }
    long split = from + MerkleTree.leftWidth(to - from);
    if (index < split) {
      collect(index, from, split, leafHashes, path);
      path.add(MerkleTree.rootOf(split, to, leafHashes));
    } else {
      collect(index, split, to, leafHashes, path);
      path.add(MerkleTree.rootOf(from, split, leafHashes));
    }
  }
}
