package net.sisternet.registry.core.model;

import java.time.Instant;

/**
 * The newest state of a record in its log.
 *
 * @param record the record
 * @param version its newest version
 * @param position where its newest entry stands
 * @param contentDigest {@link Payload#contentDigest()} of the newest payload; of the last one
 *     before it for a withdrawn record, and {@link #NOTHING} once something of that was erased
 * @param issued when its first version was published
 * @param modified when its newest version was published
 * @param owner the account that published it first
 * @param withdrawn whether its newest entry is a delete
 */
public record RecordHead(
    RecordIri record,
    RecordVersion version,
    Position position,
    Digest contentDigest,
    Instant issued,
    Instant modified,
    AccountId owner,
    boolean withdrawn) {

  /** The content digest of a record that says nothing: without salt another could be guessed. */
  public static final Digest NOTHING = Digest.of("");

  /** This head after an erasure of entries about its record. */
  public RecordHead erased() {
    return withdrawn
        ? new RecordHead(record, version, position, NOTHING, issued, modified, owner, true)
        : this;
  }
}
