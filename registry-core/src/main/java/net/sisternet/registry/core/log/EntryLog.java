package net.sisternet.registry.core.log;

/**
 * The append-only log of one home, the only source of truth. Any thread. Durable before {@link
 * #append} returns. Never lost. Trusted.
 */
public interface EntryLog extends LogReader {

  /**
   * Appends the batch in one transaction, with the record heads and the tree state that follow from
   * it; in the same transaction, what its erasures name loses its payload. If the log has moved on
   * from {@link LogBatch#after()}, writes nothing.
   *
   * @throws StaleHeadException if the log's head is another one
   * @throws UnclearCommitException if it is not known whether the batch was stored
   * @throws StoreException if nothing was stored for another reason
   */
  void append(LogBatch batch);

  /**
   * Whether the log holds {@code batch}, after an append of it that failed. The answer is final: a
   * store that may still be at work on that append is waited for.
   *
   * @throws StoreException if it cannot be found out now
   */
  boolean holds(LogBatch batch);

  /**
   * Sees to it that no erased payload is left in the store's files, as far as the store can. Append
   * has tried it; to do it again does no harm.
   *
   * @throws StoreException if that is not possible now
   */
  void scrub();
}
