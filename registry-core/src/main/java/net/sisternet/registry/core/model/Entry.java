package net.sisternet.registry.core.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;

/**
 * One line of a log: what happened to which record, when, and the digest of the payload.
 *
 * @param home whose log it is
 * @param position its number
 * @param type what happened
 * @param about the record
 * @param version the record's version after it
 * @param published UTC, whole milliseconds, strictly increasing with the position
 * @param payloadDigest the digest of the payload; absent for {@link EntryType#DELETE} and {@link
 *     EntryType#ERASURE}
 * @param erased the entries whose payloads an {@link EntryType#ERASURE} deletes, ascending, all
 *     before it, at most {@link #MOST_ERASED}; empty for every other type
 */
public record Entry(
    Home home,
    Position position,
    EntryType type,
    RecordIri about,
    RecordVersion version,
    Instant published,
    Optional<Digest> payloadDigest,
    List<Position> erased) {

  /** So that an envelope is far below the 65,535 bytes that a bundle of entries has for it. */
  public static final int MOST_ERASED = 64;

  public Entry {
    if (position.value() < 1) {
      throw new IllegalArgumentException("An entry's position is 1 or more.");
    }
    if (!published.equals(published.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("An entry's time is in whole milliseconds: " + published);
    }
    if (payloadDigest.isPresent() != type.hasPayload()) {
      throw new IllegalArgumentException("What publishes a state has a digest, nothing else has.");
    }
    erased = List.copyOf(erased);
    if (erased.isEmpty() == (type == EntryType.ERASURE) || erased.size() > MOST_ERASED) {
      throw new IllegalArgumentException(
          "An erasure names 1 to " + MOST_ERASED + " entries, nothing else does.");
    }
    requireAscending(erased, position);
  }

  /** An entry that erases nothing. */
  public Entry(
      Home home,
      Position position,
      EntryType type,
      RecordIri about,
      RecordVersion version,
      Instant published,
      Optional<Digest> payloadDigest) {
    this(home, position, type, about, version, published, payloadDigest, List.of());
  }

  /** The entry's own IRI, under its home's log. */
  public Iri iri() {
    return iri(position);
  }

  Iri iri(Position entry) {
    return new Iri(home.base() + "/log/entries/" + entry);
  }

  private static void requireAscending(List<Position> erased, Position end) {
    var last = Position.START;
    for (Position position : erased) {
      if (position.compareTo(last) <= 0 || position.compareTo(end) >= 0) {
        throw new IllegalArgumentException("An erasure names earlier entries, ascending.");
      }
      last = position;
    }
  }

  /**
   * The canonical N-Triples of the envelope: the closed set of triples that says all of this. Its
   * UTF-8 bytes are the Merkle leaf.
   */
  public String envelope() {
    return new EnvelopeText(this, iri().value()).text();
  }
}
