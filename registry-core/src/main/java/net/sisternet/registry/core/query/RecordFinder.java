package net.sisternet.registry.core.query;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Finds records by words and by filters. Any thread. Answers from a projection, so it may be behind
 * the log; the answer says how far it has read.
 */
public interface RecordFinder {

  /**
   * The records that match, best or first first.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException of type {@code BAD_REQUEST} for a
   *     cursor that is not one of ours
   */
  FindResult find(FindRequest request);

  /**
   * Why {@code request} found each of {@code hits}: first its words in the order in which they were
   * typed, then its filters. A word that stands nowhere in a record, or only in what is not shown
   * of it, has no reason; nor has the kind, which a list is of anyway.
   */
  Map<RecordIri, List<Reason>> explain(FindRequest request, List<Hit> hits);
}
