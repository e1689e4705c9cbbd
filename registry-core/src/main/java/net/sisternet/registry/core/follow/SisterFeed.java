package net.sisternet.registry.core.follow;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * The published log of one home, from the home itself or from whoever mirrors it. One thread asks,
 * and another at the same time for the next page. Blocks for a bounded time. Not trusted: whatever
 * it gives may be forged, cut or old. Throws {@link RegistryException} of type {@code UNREACHABLE},
 * {@code PROTOCOL_BROKEN} or {@code ADDRESS_REFUSED} if there is no answer that could be one.
 */
public interface SisterFeed {

  /**
   * The newest checkpoint.
   *
   * @param known the version of the checkpoint that the caller has; empty for none
   * @return empty if that is the newest
   */
  Optional<SeenCheckpoint> findCheckpoint(String known);

  /** A page of the log as N-Quads, not larger than {@link #LARGEST_PAGE}. */
  byte[] page(LogPage page);

  /**
   * Hashes of the Merkle tree as C2SP tlog-tiles names them.
   *
   * @param level 0 for leaves, 1 for the roots of 256 leaves each
   * @param index which tile of the level
   * @param width how many hashes, 1 to 256
   */
  List<Digest> tile(int level, long index, int width);

  /** Bytes of a page after unpacking. */
  int LARGEST_PAGE = 16 * 1024 * 1024;

  /**
   * A checkpoint as it came.
   *
   * @param note the signed note, not verified
   * @param version what to ask with the next time, e.g. its ETag; empty if it has none
   */
  record SeenCheckpoint(String note, String version) {}
}
