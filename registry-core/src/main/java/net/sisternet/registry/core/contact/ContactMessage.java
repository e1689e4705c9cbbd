package net.sisternet.registry.core.contact;

import java.time.Instant;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.MailAddress;

/**
 * A message that waits to be confirmed by whoever wrote it.
 *
 * @param link the digest of what the link holds that sends it
 * @param record to whose network it goes
 * @param post the fragment of the contact that it goes to; empty for whoever cares for the record
 * @param mail who wrote it
 * @param text what they wrote
 * @param language in which they are written to
 * @param written when
 */
public record ContactMessage(
    Digest link,
    RecordIri record,
    String post,
    MailAddress mail,
    String text,
    String language,
    Instant written) {

  /** Hides what was written. */
  @Override
  public String toString() {
    return "ContactMessage[" + record + ']';
  }
}
