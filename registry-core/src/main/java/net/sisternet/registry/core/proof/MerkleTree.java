package net.sisternet.registry.core.proof;

import java.security.MessageDigest;
import java.util.function.LongFunction;
import net.sisternet.registry.core.model.Digest;

/** The hashes of a Merkle tree (RFC 6962, section 2.1). */
public final class MerkleTree {

  private MerkleTree() {}

  /** The hash of a leaf: SHA-256 of 0x00 and its bytes. */
  public static Digest leafHash(byte[] leaf) {
    MessageDigest sha = Digest.sha256();
    sha.update((byte) 0);
    return Digest.ofHash(sha.digest(leaf));
  }

  /** The hash of an inner node: SHA-256 of 0x01 and the hashes of its children. */
  public static Digest nodeHash(Digest left, Digest right) {
    MessageDigest sha = Digest.sha256();
    sha.update((byte) 1);
    sha.update(left.bytes());
    return Digest.ofHash(sha.digest(right.bytes()));
  }

  /** The root over the leaves from {@code from} until before {@code to}. */
  static Digest rootOf(long from, long to, LongFunction<Digest> leafHashes) {
    CompactRange tree = CompactRange.EMPTY;
    for (long leaf = from; leaf < to; leaf++) {
      tree = tree.append(leafHashes.apply(leaf));
    }
    return tree.root();
  }

  /** How many of {@code width} leaves are left of the root: the largest power of two below it. */
  static long leftWidth(long width) {
    return Long.highestOneBit(width - 1);
  }
}
