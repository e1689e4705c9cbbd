package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.core.transition.Moved;
import net.sisternet.vocab.Kind;

/** Answers to a GET of a record: the bytes, and the links to all that belongs to them. */
final class RecordAnswers {

  static final String CONTEXT_RELATION = "http://www.w3.org/ns/json-ld#context";

  /** Whose record a copy is of. */
  static final String HOME = "Registry-Home";

  /** Where a record is that got another address. */
  static final String MOVED_RELATION = "http://purl.org/dc/terms/isReplacedBy";

  /** When a copy was last compared with its home. */
  static final String CHECKED = "Registry-Copy-Checked";

  private final Home home;
  private final Representations representations;

  RecordAnswers(Home home, Representations representations) {
    this.home = home;
    this.representations = representations;
  }

  /** The newest version of a record. */
  Response newest(RecordDocument document, HttpHeaders headers) {
    Format format = Negotiation.format(headers, Format.ALL);
    String record = document.record().value();
    return answer(document, format, headers)
        .header("Link", link(record, "canonical", ""))
        .header("Link", link(record + "/relations", "related", "application/json"))
        .header("Link", link(record + "/history", "version-history", "application/json"))
        .build();
  }

  /** The copy of a record of a sister. */
  Response copy(RecordDocument document, SisterStatus sister, HttpHeaders headers) {
    Format format = Negotiation.format(headers, Format.ALL);
    Instant now = Clock.systemUTC().instant();
    byte[] bytes =
        representations.bytes(document, format, Optional.of(Completeness.part(sister, now)));
    String tag = RecordTag.of(document.entry(), format, bytes);
    Response.ResponseBuilder response =
        Conditional.response(headers, tag, bytes, format.contentType());
    String address = Sisters.copy(home, sister.home(), document.record());
    String relations = address + "/relations";
    describe(response, document, format, address)
        .header("Link", link(document.record().value(), "canonical", ""))
        .header("Link", link(relations, "related", "application/json"))
        .header(HOME, sister.home().base());
    sister.findAge(now).ifPresent(age -> response.header(CHECKED, sister.checked().toString()));
    return response.build();
  }

  /** A version of a record, for ever the same. */
  Response version(RecordDocument document, HttpHeaders headers) {
    Format format = Negotiation.format(headers, Format.ALL);
    String record = document.record().value();
    return answer(document, format, headers)
        .header("Link", link(record, "latest-version", ""))
        .header("Link", link(record + "/history", "version-history", "application/json"))
        .build();
  }

  private Response.ResponseBuilder answer(
      RecordDocument document, Format format, HttpHeaders headers) {
    byte[] bytes = representations.bytes(document, format);
    String tag = RecordTag.of(document.entry(), format, bytes);
    Response.ResponseBuilder response =
        Conditional.response(headers, tag, bytes, format.contentType());
    return describe(response, document, format);
  }

  /** Adds what is true of a version in a format: its time, its links. */
  Response.ResponseBuilder describe(
      Response.ResponseBuilder response, RecordDocument document, Format format) {
    return describe(response, document, format, document.record().value());
  }

  private Response.ResponseBuilder describe(
      Response.ResponseBuilder response, RecordDocument document, Format format, String address) {
    response
        .lastModified(Date.from(document.entry().published()))
        .header("Link", link(shape(document.kind()), "describedby", "text/turtle"));
    if (format == Format.JSON) {
      response.header(
          "Link", link(representations.context(), CONTEXT_RELATION, Format.JSON_LD.mediaType()));
    }
    alternates(address, format).forEach(link -> response.header("Link", link));
    Moved.findNext(document.record(), document.stated())
        .ifPresent(it -> response.header("Link", link(it.value(), MOVED_RELATION, "")));
    return response;
  }

  private String shape(Kind kind) {
    String shape = kind.shape();
    return Page.address(home, "vocab/shapes" + shape.substring(shape.indexOf('#')));
  }

  private static List<String> alternates(String address, Format format) {
    return Format.ALL.stream()
        .filter(other -> other != format)
        .map(other -> link(address + "?format=" + other.suffix(), "alternate", other.mediaType()))
        .toList();
  }

  /** A value of the header {@code Link} (RFC 8288). */
  static String link(String target, String relation, String mediaType) {
    String link = '<' + target + ">; rel=\"" + relation + '"';
    return mediaType.isEmpty() ? link : link + "; type=\"" + mediaType + '"';
  }
}
