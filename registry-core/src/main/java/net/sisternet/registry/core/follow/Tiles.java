package net.sisternet.registry.core.follow;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.proof.CompactRange;

/**
 * The tree of a log of {@code size} entries as its tiles tell it: the roots of its full pages, and
 * the leaves after them. A page has as many entries as a tile has hashes, so the root of a page is
 * one hash of the tile above. Nothing here is true before the root was compared.
 */
final class Tiles {

  static final int WIDTH = 256;

  private final SisterFeed feed;
  private final long size;

  Tiles(SisterFeed feed, long size) {
    this.feed = feed;
    this.size = size;
  }

  /** How many full pages there are. */
  long fullPages() {
    return size / WIDTH;
  }

  /** The roots of the full pages from page {@code from} on. */
  List<Digest> pageRoots(long from) {
    var roots = new ArrayList<Digest>();
    for (long tile = from / WIDTH; tile * WIDTH < fullPages(); tile++) {
      int width = (int) Math.min(WIDTH, fullPages() - tile * WIDTH);
      List<Digest> hashes = feed.tile(1, tile, width);
      roots.addAll(hashes.subList((int) Math.max(0, from - tile * WIDTH), width));
    }
    return roots;
  }

  /** The hashes of the entries of a page. */
  List<Digest> leaves(long page) {
    int width = (int) Math.min(WIDTH, size - page * WIDTH);
    return width == 0 ? List.of() : feed.tile(0, page, width);
  }

  /** The tree over {@code pages} full pages and the leaves after them. */
  static CompactRange tree(CompactRange pages, List<Digest> leaves) {
    return append(new CompactRange(pages.size() * WIDTH, pages.roots()), leaves);
  }

  /** The full pages of a tree, as a tree over their roots. */
  static CompactRange pages(CompactRange tree) {
    long pages = tree.size() / WIDTH;
    return new CompactRange(pages, tree.roots().subList(0, Long.bitCount(pages)));
  }

  static CompactRange append(CompactRange tree, List<Digest> hashes) {
    CompactRange grown = tree;
    for (Digest hash : hashes) {
      grown = grown.append(hash);
    }
    return grown;
  }
}
