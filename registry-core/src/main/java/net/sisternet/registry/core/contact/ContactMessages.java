package net.sisternet.registry.core.contact;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;

/**
 * Messages that wait to be confirmed. Any thread. Durable before a method returns. Personal data,
 * kept until a message goes or is too old. Losing it means that people write again.
 */
public interface ContactMessages {

  /** Adds a message, and deletes all that were written before {@code oldest}. */
  void add(ContactMessage message, Instant oldest);

  /** The message that a link leads to. */
  Optional<ContactMessage> find(Digest link);

  /** Deletes a message; of several who try at once one gets true. */
  boolean take(Digest link);
}
