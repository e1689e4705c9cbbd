package net.sisternet.registry.core.model;

/**
 * An entry's number in its log: 1, 2, 3 … without gaps; 0 stands before the first.
 *
 * @param value 0 or more
 */
public record Position(long value) implements Comparable<Position> {

  /** Before the first entry. */
  public static final Position START = new Position(0);

  public Position {
    if (value < 0) {
      throw new IllegalArgumentException("A position is 0 or more: " + value);
    }
  }

  /** The position after this one. */
  public Position next() {
    return new Position(value + 1);
  }

  @Override
  public int compareTo(Position other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
