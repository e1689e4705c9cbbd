package net.sisternet.registry.core.care;

import java.time.Instant;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/**
 * What is stored of a link that confirms one record without signing in.
 *
 * @param secret the digest of what the link holds
 * @param record what it confirms
 * @param account to whom it was mailed
 * @param expires when it ends
 */
public record ConfirmationLink(
    Digest secret, RecordIri record, AccountId account, Instant expires) {}
