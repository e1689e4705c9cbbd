package net.sisternet.registry.core.federation;

import net.sisternet.registry.core.model.Position;

/**
 * The pages of a log: page n, from 0, holds the entries 256n + 1 to 256n + 256.
 *
 * @param number the page's number, 0 or more
 */
public record LogPage(long number) {

  /** Entries a page. */
  public static final int ENTRIES = 256;

  public LogPage {
    if (number < 0) {
      throw new IllegalArgumentException("A page's number is 0 or more: " + number);
    }
  }

  /** The page that holds {@code position}, which is 1 or more. */
  public static LogPage of(Position position) {
    return new LogPage((position.value() - 1) / ENTRIES);
  }

  /** The first position on the page. */
  public Position first() {
    return new Position(number * ENTRIES + 1);
  }

  /** The last position on the page when it is full. */
  public Position last() {
    return new Position((number + 1) * ENTRIES);
  }
}
