package net.sisternet.registry.server.http;

import static net.sisternet.registry.core.problem.ProblemType.BAD_REQUEST;
import static net.sisternet.registry.core.problem.ProblemType.FOREIGN;
import static net.sisternet.registry.core.problem.ProblemType.GONE;
import static net.sisternet.registry.core.problem.ProblemType.NOT_ACCEPTABLE;
import static net.sisternet.registry.core.problem.ProblemType.NOT_FOUND;
import static net.sisternet.registry.core.problem.ProblemType.UNAVAILABLE;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.server.http.Operation.RequestHeader;

/** The operations that sisters and catalogues use: the published log, and what tells of it. */
final class SisterOperations {

  private static final String TAG = "federation";
  private static final List<String> QUADS =
      List.of("application/trig", "application/n-quads", "application/ld+json");
  private static final List<String> BINARY = List.of("application/octet-stream");
  private static final List<String> FILES = List.of("application/json", "application/gzip");
  private static final List<String> ALL = Format.ALL.stream().map(Format::mediaType).toList();
  private static final List<String> RELATIONS =
      RelationAnswers.FORMATS.stream().map(Format::mediaType).toList();
  private static final List<String> JSON = List.of("application/json");
  private static final List<String> CATALOGUE =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

  private SisterOperations() {}

  static Stream<Operation> all() {
    return Stream.of(
            described(), PeerOperations.all(), SuggestionOperations.all(), published(), mirrored())
        .flatMap(Function.identity());
  }

  private static Stream<Operation> described() {
    return Stream.of(
        described(Descriptor.PATH, "descriptor", "What the registry says of itself.", JSON),
        described("/peers", "peers", "The sisters, and how it stands with each.", JSON),
        described("/heads", "heads", "Size and root of its log and of every mirror.", JSON),
        described("/.well-known/void", "catalogue", "The same as VoID and DCAT.", CATALOGUE));
  }

  private static Operation described(
      String path, String id, String summary, List<String> mediaTypes) {
    return cached(path, id, summary, mediaTypes)
        .with(Parameter.OF_RECORD)
        .refusing(BAD_REQUEST, NOT_ACCEPTABLE);
  }

  private static Stream<Operation> published() {
    return Stream.of(
        cached("/log", "log", "The log as an event stream (LDES): the way into it.", QUADS)
            .refusing(NOT_ACCEPTABLE),
        part("/log/index/{number}", "log-index", "256 pages."),
        part("/log/pages/{number}", "log-page", "Entries 256n + 1 to 256n + 256."),
        part("/log/entries/{position}", "log-entry", "One entry with its payload."),
        cached(
            "/log/checkpoint",
            "checkpoint",
            "Signed size and root (C2SP tlog-checkpoint).",
            List.of("text/plain")),
        tile("/log/tile/{level}/{tile}", "tile", "Hashes of the tree (C2SP tlog-tiles)."),
        tile("/log/tile/entries/{tile}", "bundle", "The envelopes under a tile of level 0."),
        Operation.get("/log/stream", "stream", TAG, "A server-sent event for each checkpoint.")
            .answering(200, List.of("text/event-stream"))
            .refusing(UNAVAILABLE),
        Operation.get("/snapshots/latest", "latest-snapshot", TAG, "Leads to the newest snapshot.")
            .answering(303, List.of())
            .refusing(UNAVAILABLE),
        cached(
                "/snapshots/{number}/{name}",
                "snapshot",
                "A manifest or a file, or part of it.",
                FILES)
            .answering(206, List.of("application/gzip"))
            .answering(416, List.of())
            .refusing(NOT_FOUND),
        part(
            "/mirrors/{host}",
            "mirror",
            "The copy of another home's log; below it the same as below /log."));
  }

  private static Stream<Operation> mirrored() {
    String path = "/mirrors/{host}/{kinds}/{slug}";
    return Stream.of(
        cached(path, "copy", "The copy of a sister's record.", ALL)
            .with(Parameter.OF_RECORD)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE, GONE),
        cached(
                path + "/relations",
                "copy-relations",
                "Its relations to others, each with who states it.",
                RELATIONS)
            .with(Parameter.OF_RECORD)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE, GONE, UNAVAILABLE),
        refused("PUT", path, "change-copy"),
        refused("POST", path, "add-to-copy"),
        refused("DELETE", path, "withdraw-copy"));
  }

  private static Operation refused(String method, String path, String id) {
    return Operation.of(method, path, id, TAG, "Always refused, naming the record's home.")
        .refusing(FOREIGN, NOT_FOUND);
  }

  private static Operation part(String path, String id, String summary) {
    return cached(path, id, summary, QUADS).refusing(NOT_FOUND, NOT_ACCEPTABLE);
  }

  private static Operation tile(String path, String id, String summary) {
    return cached(path, id, summary, BINARY).refusing(NOT_FOUND);
  }

  private static Operation cached(String path, String id, String summary, List<String> mediaTypes) {
    return Operation.get(path, id, TAG, summary)
        .heeding(RequestHeader.IF_NONE_MATCH)
        .answering(200, mediaTypes)
        .answering(304, List.of());
  }
}
