package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.publish.Published;
import net.sisternet.registry.core.wire.ProblemJson;

/**
 * Answers to writes. In JSON a receipt that holds the record as it is now, and the warnings; in an
 * RDF syntax the record itself, with the number of warnings in a header.
 */
final class WriteAnswers {

  static final String POSITION = "Registry-Position";
  static final String WARNINGS = "Registry-Warnings";

  private final RecordStore store;
  private final Representations representations;
  private final RecordAnswers answers;

  WriteAnswers(RecordStore store, Representations representations, RecordAnswers answers) {
    this.store = store;
    this.representations = representations;
    this.answers = answers;
  }

  /** A record was published, or said the same before. */
  Response written(Published published, HttpHeaders headers) {
    Receipt receipt = published.receipt();
    RecordIri record = receipt.head().record();
    RecordDocument document =
        published
            .document()
            .orElseGet(() -> store.version(record, receipt.head().version().toString()));
    Format format = Negotiation.format(headers, Format.WITHOUT_TABLE);
    Response.ResponseBuilder response =
        isNew(receipt) ? Response.created(URI.create(record.value())) : Response.ok();
    String tag =
        prefersMinimal(headers)
            ? addReceipt(response, published, document, format, headers)
            : addRecord(response, published, document, format, headers);
    return answers
        .describe(response, document, format)
        .header(HttpHeaders.ETAG, tag)
        .header(POSITION, receipt.head().position().value())
        .header(WARNINGS, published.warnings().size())
        .build();
  }

  /** For whoever asks for no more: the record is not even written down. Returns the tag. */
  private static String addReceipt(
      Response.ResponseBuilder response,
      Published published,
      RecordDocument document,
      Format format,
      HttpHeaders headers) {
    String tag = RecordTag.of(document.entry());
    if (format == Format.JSON) {
      add(response, receipt(published.receipt(), tag, published.warnings(), headers));
    }
    response.header("Preference-Applied", "return=minimal");
    return tag;
  }

  private String addRecord(
      Response.ResponseBuilder response,
      Published published,
      RecordDocument document,
      Format format,
      HttpHeaders headers) {
    if (format == Format.JSON) {
      JsonNode json = representations.json(document);
      String tag = RecordTag.of(document.entry(), format, Json.bytes(json));
      ObjectNode content = receipt(published.receipt(), tag, published.warnings(), headers);
      content.set("document", json);
      add(response, content);
      return tag;
    }
    byte[] bytes = representations.bytes(document, format);
    response
        .entity(bytes)
        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
        .header(HttpHeaders.CONTENT_LOCATION, document.record().value());
    return RecordTag.of(document.entry(), format, bytes);
  }

  private static void add(Response.ResponseBuilder response, ObjectNode content) {
    response
        .entity(Json.bytes(content))
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType());
  }

  /** A record was checked and not stored. */
  Response valid(RecordIri record, List<FieldProblem> warnings, HttpHeaders headers) {
    ObjectNode content = Json.object();
    content.put("valid", true);
    content.put("record", record.value());
    content.set("warnings", warnings(warnings, headers));
    return Response.ok(Json.bytes(content))
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
        .header(WARNINGS, warnings.size())
        .build();
  }

  /** A record was withdrawn. */
  Response withdrawn(Receipt receipt) {
    return Response.noContent().header(POSITION, receipt.head().position().value()).build();
  }

  private static ObjectNode receipt(
      Receipt receipt, String tag, List<FieldProblem> warnings, HttpHeaders headers) {
    ObjectNode content = Json.object();
    content.put("record", receipt.head().record().value());
    content.put("version", receipt.head().version().value());
    content.put("position", receipt.head().position().value());
    content.put("changed", receipt.changed());
    content.put("etag", tag);
    content.set("warnings", warnings(warnings, headers));
    return content;
  }

  private static JsonNode warnings(List<FieldProblem> warnings, HttpHeaders headers) {
    return Json.tree(ProblemJson.fields(warnings, Negotiation.language(headers)));
  }

  private static boolean isNew(Receipt receipt) {
    return receipt.changed() && receipt.head().version().equals(RecordVersion.FIRST);
  }

  private static boolean prefersMinimal(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader("Prefer");
    return values != null
        && String.join(",", values)
            .toLowerCase(Locale.ROOT)
            .replace("\"", "")
            .matches("(?s)(.*[,;\\s])?return\\s*=\\s*minimal([,;\\s].*)?");
  }
}
