package net.sisternet.registry.core.contact;

import java.time.Instant;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Who wants no messages of visitors. Any thread. Durable before a method returns. Losing it means
 * that people are written to who do not want it. Trusted.
 */
public interface ContactStops {

  /** Stops messages about a record to a mailbox, by the digest of its address. */
  void stop(RecordIri record, Digest mailbox, Instant since);

  /** Ends that. */
  void resume(RecordIri record, Digest mailbox);

  /** Whether they are stopped. */
  boolean isStopped(RecordIri record, Digest mailbox);
}
