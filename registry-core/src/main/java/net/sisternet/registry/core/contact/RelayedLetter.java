package net.sisternet.registry.core.contact;

import java.time.Instant;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/**
 * That a message went, and not a word of it.
 *
 * @param stop the digest of what the link in the letter holds that stops more
 * @param record to whose network it went
 * @param mailbox the digest of the address
 * @param sent when
 */
public record RelayedLetter(Digest stop, RecordIri record, Digest mailbox, Instant sent) {}
