package net.sisternet.registry.core.follow;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.SignedNote;
import net.sisternet.registry.core.proof.VerifierKey;

/** What a home's checkpoints say, and whether they can all be true. */
final class Checkpoints {

  /** Entries taken in one go; their page roots are held in memory, about 30 MB. */
  private static final long MOST_GROWTH = 1L << 26;

  private final VerifierKey key;

  Checkpoints(VerifierKey key) {
    this.key = key;
  }

  /** The checkpoint in a note that came from outside. */
  Checkpoint open(String note) {
    try {
      SignedNote.parse(note);
    } catch (IllegalArgumentException e) {
      throw because(ProblemType.PROTOCOL_BROKEN, "sister.note", e);
    }
    try {
      return key.open(note);
    } catch (IllegalArgumentException e) {
      throw because(ProblemType.BAD_SIGNATURE, "sister.signature", e);
    }
  }

  /** Refuses a checkpoint that cannot follow on what is held, by size and root alone. */
  void compare(LogHead held, String note, Checkpoint seen) {
    Optional<Checkpoint> last = last(held);
    if (last.isPresent()
        && last.get().size() == seen.size()
        && !last.get().root().equals(seen.root())) {
      throw new LogContradictionException(held.checkpoint(), last.get(), note, seen);
    }
    if (seen.size() < held.size()) {
      throw new RegistryException(
          ProblemType.LOG_SHRUNK,
          "sister.shrunk",
          key.name(),
          Long.toString(seen.size()),
          Long.toString(held.size()));
    }
    if (seen.size() - held.size() > MOST_GROWTH) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN,
          "sister.growth",
          key.name(),
          Long.toString(seen.size()),
          Long.toString(MOST_GROWTH));
    }
  }

  /**
   * Why entries do not hash to what was signed: the home has rewritten its log, if its own tiles
   * prove so; otherwise the source has given other entries than the home signed, or is damaged.
   */
  RegistryException explain(LogHead held, String note, Checkpoint seen, SisterFeed feed) {
    Optional<Checkpoint> last = last(held);
    if (last.isPresent() && contradict(last.get(), seen, feed)) {
      return new LogContradictionException(held.checkpoint(), last.get(), note, seen);
    }
    return new RegistryException(
        ProblemType.LOG_MISMATCH, "sister.root", key.name(), Long.toString(seen.size()));
  }

  private Optional<Checkpoint> last(LogHead held) {
    return held.checkpoint().isEmpty()
        ? Optional.empty()
        : Optional.of(key.open(held.checkpoint()));
  }

  /** Whether the tiles are those of the new tree, and the old root is not in it. */
  private static boolean contradict(Checkpoint last, Checkpoint seen, SisterFeed feed) {
    try {
      var tiles = new Tiles(feed, seen.size());
      List<Digest> roots = tiles.pageRoots(0);
      CompactRange pages = Tiles.append(CompactRange.EMPTY, roots);
      List<Digest> tail = tiles.leaves(tiles.fullPages());
      if (!Tiles.tree(pages, tail).root().equals(seen.root())) {
        return false;
      }
      long page = last.size() / Tiles.WIDTH;
      List<Digest> leaves = page == tiles.fullPages() ? tail : tiles.leaves(page);
      boolean proven =
          page == tiles.fullPages()
              || Tiles.append(CompactRange.EMPTY, leaves).root().equals(roots.get((int) page));
      CompactRange before = Tiles.append(CompactRange.EMPTY, roots.subList(0, (int) page));
      List<Digest> rest = leaves.subList(0, (int) (last.size() % Tiles.WIDTH));
      return proven && !Tiles.tree(before, rest).root().equals(last.root());
    } catch (RegistryException noTiles) {
      return false;
    }
  }

  private static RegistryException because(
      ProblemType type, String key, IllegalArgumentException cause) {
    var refusal = new RegistryException(type, key, String.valueOf(cause.getMessage()));
    refusal.initCause(cause);
    return refusal;
  }
}
