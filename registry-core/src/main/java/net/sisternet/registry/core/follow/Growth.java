package net.sisternet.registry.core.follow;

import java.util.List;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;

/**
 * Which trees on the way from what is held to a signed checkpoint are known to be right. The last
 * one always is: its root is signed. For a long way those at the end of each page are too, because
 * the page roots lead from the tree that is held to the signed root; so entries can be taken page
 * by page, in little memory.
 */
final class Growth {

  private final Checkpoint target;
  private final List<Digest> pageRoots;
  private CompactRange pages;
  private int next;

  private Growth(Checkpoint target, CompactRange pages, List<Digest> pageRoots) {
    this.target = target;
    this.pages = pages;
    this.pageRoots = pageRoots;
  }

  /** A way that is short enough to be proven at its end alone. */
  static Growth atOnce(Checkpoint target) {
    return new Growth(target, CompactRange.EMPTY, List.of());
  }

  /** A way proven page by page, by the tiles of {@code feed}. */
  static Growth byPages(CompactRange held, Checkpoint target, SisterFeed feed) {
    var tiles = new Tiles(feed, target.size());
    CompactRange pages = Tiles.pages(held);
    return new Growth(target, pages, tiles.pageRoots(pages.size()));
  }

  /** Whether the page roots, if there are any, lead from what is held to the signed root. */
  boolean leadsTo(Checkpoint signed, SisterFeed feed) {
    if (pageRoots.isEmpty()) {
      return true;
    }
    var tiles = new Tiles(feed, signed.size());
    CompactRange all = Tiles.append(pages, pageRoots);
    return Tiles.tree(all, tiles.leaves(tiles.fullPages())).root().equals(signed.root());
  }

  /** What is known of {@code tree}. Ask in the order in which it grows. */
  Verdict judge(CompactRange tree) {
    if (tree.size() == target.size()) {
      return tree.root().equals(target.root()) ? Verdict.RIGHT : Verdict.WRONG;
    }
    if (pageRoots.isEmpty() || tree.size() % Tiles.WIDTH != 0) {
      return Verdict.OPEN;
    }
    while (pages.size() < tree.size() / Tiles.WIDTH) {
      pages = pages.append(pageRoots.get(next++));
    }
    return pages.roots().equals(tree.roots()) ? Verdict.RIGHT : Verdict.WRONG;
  }

  enum Verdict {
    /** The home has signed exactly these entries. */
    RIGHT,
    /** It has signed others. */
    WRONG,
    /** Later trees will tell. */
    OPEN
  }
}
