package net.sisternet.registry.server.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.vocab.Kind;

/**
 * One operation of the API, as it is described.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path the path, variables in braces
 * @param id its name, unique
 * @param tag what it belongs to
 * @param summary one sentence
 * @param query the query parameters that it takes
 * @param headers the request headers that it heeds
 * @param body the kind of the record that it has as body
 * @param json the name of the schema of a JSON body that is no record
 * @param answers for each status without a problem the media types, none for an empty body
 * @param shown for each status the names of the schemas that its JSON may have
 * @param problems what it can refuse
 */
record Operation(
    String method,
    String path,
    String id,
    String tag,
    String summary,
    List<Parameter> query,
    List<RequestHeader> headers,
    Optional<Kind> body,
    Optional<String> json,
    Map<Integer, List<String>> answers,
    Map<Integer, List<String>> shown,
    List<ProblemType> problems) {

  /** A request header that changes what happens. */
  enum RequestHeader {
    IF_MATCH("If-Match", "The ETag of the version that you have changed, of any format."),
    IF_NONE_MATCH("If-None-Match", "An ETag that you have; for a PUT `*`: only if it is new."),
    MIN_POSITION(
        Searches.MIN_POSITION, "Waits, at most 5 seconds, until the log is read this far."),
    PREFER("Prefer", "`return=minimal`: the answer to a write without the record."),
    SIGNATURE(
        CarriedSuggestion.SIGNATURE,
        "Base64 of the first 4 bytes of the key's fingerprint and the Ed25519 signature of the"
            + " registry's log key over the lines `"
            + CarriedSuggestion.PURPOSE
            + "` and the SHA-256 of the body in hexadecimal, each ended by a line feed."),
    SLUG("Slug", "What the record is to be called in its address, percent-encoded UTF-8.");

    private final String text;
    private final String description;

    RequestHeader(String text, String description) {
      this.text = text;
      this.description = description;
    }

    String text() {
      return text;
    }

    String description() {
      return description;
    }
  }

  static Operation get(String path, String id, String tag, String summary) {
    return of("GET", path, id, tag, summary);
  }

  static Operation of(String method, String path, String id, String tag, String summary) {
    return new Operation(
        method,
        path,
        id,
        tag,
        summary,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        List.of());
  }

  Operation with(List<Parameter> parameters) {
    return new Operation(
        method, path, id, tag, summary, parameters, headers, body, json, answers, shown, problems);
  }

  Operation heeding(RequestHeader... heeded) {
    return new Operation(
        method,
        path,
        id,
        tag,
        summary,
        query,
        List.of(heeded),
        body,
        json,
        answers,
        shown,
        problems);
  }

  Operation taking(Kind kind) {
    return new Operation(
        method,
        path,
        id,
        tag,
        summary,
        query,
        headers,
        Optional.of(kind),
        json,
        answers,
        shown,
        problems);
  }

  Operation takingJson(String schema) {
    return new Operation(
        method,
        path,
        id,
        tag,
        summary,
        query,
        headers,
        body,
        Optional.of(schema),
        answers,
        shown,
        problems);
  }

  Operation answering(int status, List<String> mediaTypes, String... schemas) {
    var more = new LinkedHashMap<>(answers);
    more.put(status, mediaTypes);
    var described = new LinkedHashMap<>(shown);
    described.put(status, List.of(schemas));
    return new Operation(
        method, path, id, tag, summary, query, headers, body, json, more, described, problems);
  }

  Operation refusing(ProblemType... types) {
    return new Operation(
        method,
        path,
        id,
        tag,
        summary,
        query,
        headers,
        body,
        json,
        answers,
        shown,
        Arrays.asList(types));
  }
}
