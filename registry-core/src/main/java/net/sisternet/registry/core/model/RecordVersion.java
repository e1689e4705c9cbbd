package net.sisternet.registry.core.model;

/**
 * How often a record has been published or withdrawn: its first version is 1.
 *
 * @param value 1 or more
 */
public record RecordVersion(long value) implements Comparable<RecordVersion> {

  public static final RecordVersion FIRST = new RecordVersion(1);

  public RecordVersion {
    if (value < 1) {
      throw new IllegalArgumentException("A version is 1 or more: " + value);
    }
  }

  public RecordVersion next() {
    return new RecordVersion(value + 1);
  }

  @Override
  public int compareTo(RecordVersion other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
