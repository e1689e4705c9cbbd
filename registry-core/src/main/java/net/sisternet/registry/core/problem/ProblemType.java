package net.sisternet.registry.core.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of refusal, with the HTTP status that it has on the wire. The {@link #slug()} is the
 * last segment of the problem's {@code type} (RFC 9457).
 */
public enum ProblemType {
  /** The body cannot be read in the syntax that it claims to be. */
  MALFORMED(400),
  /** A query parameter, header or path is not of its form. */
  BAD_REQUEST(400),
  /** A JSON-LD context that is not bundled here. */
  CONTEXT(400),
  /** A SPARQL query that cannot be parsed, or asks for what is switched off. */
  BAD_QUERY(400),
  /** The record breaks rules; each is listed with field, reason and remedy. */
  INVALID(422),
  /** No token, or one that is not known. */
  UNAUTHENTICATED(401),
  /** The token's role or account may not do this. */
  FORBIDDEN(403),
  /** A form that was not sent from a page of this registry, or is too old. */
  FORM_REFUSED(403),
  /** A copy of another home's record; only its home can change it. */
  FOREIGN(403),
  /** Nothing is here. */
  NOT_FOUND(404),
  /** The path does not take this method. */
  METHOD(405),
  /** None of the formats that the caller accepts is offered. */
  NOT_ACCEPTABLE(406),
  /** A record with this name exists. */
  EXISTS(409),
  /** The record was withdrawn; its tombstone stays. */
  GONE(410),
  /** If-Match names a version that is no longer the newest. */
  STALE(412),
  /** The body is larger than the limit. */
  TOO_LARGE(413),
  /** A media type that is not read here. */
  UNSUPPORTED_TYPE(415),
  /** A change without If-Match. */
  PRECONDITION_REQUIRED(428),
  /** A query has more rows than the limit. */
  TOO_MANY_ROWS(422),
  /** Asked for too often; after an hour it is answered again. */
  TOO_MANY_REQUESTS(429),
  /** A new record that a moderator looks at before it is published; it is kept until then. */
  WAITING(202),
  /** Storage or an index is not ready; trying again later may help. */
  UNAVAILABLE(503),
  /** A query took longer than the limit. */
  TIMEOUT(503),
  /** A fault of the server; it has an id that its operator can find. */
  INTERNAL(500),
  /** A registry that cannot be accepted as a sister beside those that there are. */
  SISTER_REFUSED(409),
  /** A sister does not answer, or the line broke. */
  UNREACHABLE(502),
  /** An address that must not be asked: another origin, a private network, no encryption. */
  ADDRESS_REFUSED(422),
  /** What a sister sent is not what the protocol says; all of it is discarded. */
  PROTOCOL_BROKEN(502),
  /** A sister names another key than the one that is pinned. */
  KEY_CHANGED(502),
  /** A checkpoint that the pinned key has not signed. */
  BAD_SIGNATURE(502),
  /** A position is missing from a sister's log. */
  LOG_GAP(502),
  /** A sister's log is shorter than it was. */
  LOG_SHRUNK(502),
  /** Entries that do not hash to the root that their home has signed. */
  LOG_MISMATCH(502),
  /** Two signed checkpoints of one home cannot both be true. */
  LOG_CONTRADICTION(502),
  /** A home speaks about a record that is not its own. */
  FOREIGN_ENTRY(502);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The name in the problem's type, e.g. {@code precondition-required}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The title in three languages, one short sentence. */
  public Text title() {
    return Messages.text("title." + slug());
  }

  /** The type with that slug. */
  public static Optional<ProblemType> findBySlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }
}
