package net.sisternet.registry.core.contact;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Which messages went, so that more of them can be stopped and few go on one day. Any thread, any
 * number of nodes. Durable before a method returns. Losing it means that links in old letters stop
 * nothing.
 */
public interface RelayedLetters {

  /** Adds a letter, and deletes all that were sent before {@code oldest}. */
  void add(RelayedLetter letter, Instant oldest);

  /** The letter with that link. */
  Optional<RelayedLetter> find(Digest stop);

  /** How many went to a record's network after {@code since}. */
  int count(RecordIri record, Instant since);
}
