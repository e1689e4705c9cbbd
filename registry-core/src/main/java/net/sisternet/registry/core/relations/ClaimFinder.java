package net.sisternet.registry.core.relations;

import java.util.List;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Finds what records, our own and copies of sisters', state of another. Any thread. Answers from an
 * index, so it may be some seconds behind the logs. Not trusted with anything but this.
 */
@FunctionalInterface
public interface ClaimFinder {

  /** Nobody states anything. */
  ClaimFinder NONE = record -> List.of();

  /**
   * What others state of the thing that {@code record} is about, at most a few hundred.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException of type {@code UNAVAILABLE} if
   *     the index cannot be read now
   */
  List<Claimed> of(RecordIri record);

  /**
   * Somebody's statement.
   *
   * @param by the record that states it
   * @param property one of {@link Relations#properties}
   */
  record Claimed(RecordIri by, String property) {}
}
