package net.sisternet.registry.core.follow;

import java.util.BitSet;
import java.util.List;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.Position;

/**
 * Which of the entries to be taken in one poll have lost their payload to a later erasure. A bit an
 * entry, so 8 MB for the longest way that is taken at once.
 */
final class ErasedPayloads {

  private final long held;
  private final BitSet erased = new BitSet();

  /** Nothing is known to be erased of what comes after {@code held}. */
  ErasedPayloads(Position held) {
    this.held = held.value();
  }

  /** Notes what these say. They are believed, so the home must have signed them. */
  void add(List<PageReader.PageEntry> entries) {
    entries.forEach(it -> it.entry().erased().forEach(this::add));
  }

  private void add(Position position) {
    if (position.value() > held) {
      erased.set(Math.toIntExact(position.value() - held));
    }
  }

  /** Whether the payload of {@code entry} is erased. */
  boolean has(Entry entry) {
    return erased.get(Math.toIntExact(entry.position().value() - held));
  }

  /** Whether a payload is missing that is not known to be erased. */
  boolean leavesOpen(List<PageReader.PageEntry> entries) {
    return entries.stream().anyMatch(it -> it.isWithoutPayload() && !has(it.entry()));
  }
}
