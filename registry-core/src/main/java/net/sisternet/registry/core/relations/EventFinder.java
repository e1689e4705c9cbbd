package net.sisternet.registry.core.relations;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.record.PartialDate;

/**
 * Finds events, our own and copies of sisters', by who holds them. Any thread. Answers from an
 * index, so it may be some seconds behind the logs.
 */
@FunctionalInterface
public interface EventFinder {

  /** Nobody holds any. */
  EventFinder NONE = network -> List.of();

  /**
   * The events that name the thing of {@code network} as an organizer, at most a few hundred, in no
   * order.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException of type {@code UNAVAILABLE} if
   *     the index cannot be read now
   */
  List<Held> heldBy(RecordIri network);

  /**
   * An event.
   *
   * @param record which it is
   * @param starts when it begins; empty if it does not say, or says what is no date
   * @param ends the same of its end
   */
  record Held(RecordIri record, Optional<PartialDate> starts, Optional<PartialDate> ends) {}
}
