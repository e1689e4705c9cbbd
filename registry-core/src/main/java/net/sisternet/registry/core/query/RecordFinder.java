package net.sisternet.registry.core.query;

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
}
