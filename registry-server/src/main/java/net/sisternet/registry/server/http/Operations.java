package net.sisternet.registry.server.http;

import static net.sisternet.registry.core.problem.ProblemType.BAD_REQUEST;
import static net.sisternet.registry.core.problem.ProblemType.CONTEXT;
import static net.sisternet.registry.core.problem.ProblemType.EXISTS;
import static net.sisternet.registry.core.problem.ProblemType.FORBIDDEN;
import static net.sisternet.registry.core.problem.ProblemType.GONE;
import static net.sisternet.registry.core.problem.ProblemType.INVALID;
import static net.sisternet.registry.core.problem.ProblemType.MALFORMED;
import static net.sisternet.registry.core.problem.ProblemType.NOT_ACCEPTABLE;
import static net.sisternet.registry.core.problem.ProblemType.NOT_FOUND;
import static net.sisternet.registry.core.problem.ProblemType.PRECONDITION_REQUIRED;
import static net.sisternet.registry.core.problem.ProblemType.STALE;
import static net.sisternet.registry.core.problem.ProblemType.TOO_LARGE;
import static net.sisternet.registry.core.problem.ProblemType.UNAUTHENTICATED;
import static net.sisternet.registry.core.problem.ProblemType.UNAVAILABLE;
import static net.sisternet.registry.core.problem.ProblemType.UNSUPPORTED_TYPE;
import static net.sisternet.registry.core.problem.ProblemType.WAITING;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.jsonld.RecordSchemas;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.server.http.Operation.RequestHeader;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** Every operation of the API. A test walks the list against a running server. */
final class Operations {

  private static final List<String> ALL = mediaTypes(Format.ALL);
  private static final List<String> OF_LIST = mediaTypes(Format.OF_LIST);
  private static final List<String> WITHOUT_TABLE = mediaTypes(Format.WITHOUT_TABLE);
  private static final List<String> JSON = mediaTypes(List.of(Format.JSON));
  private static final List<String> ENVELOPES =
      mediaTypes(List.of(Format.JSON, Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML));
  private static final List<String> TRIPLES =
      mediaTypes(List.of(Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML));
  private static final List<String> CONTEXTS = mediaTypes(List.of(Format.JSON_LD));
  private static final List<String> NOTHING = List.of();
  private static final String FOUND = OpenApiSchemas.FOUND;
  private static final String HISTORY = OpenApiSchemas.HISTORY;
  private static final String WRITTEN = OpenApiSchemas.WRITTEN;
  private static final String CHECKED = OpenApiSchemas.CHECKED;

  private Operations() {}

  /** All of them: those of each kind, then the others. */
  static List<Operation> all() {
    var operations = new ArrayList<Operation>();
    Kinds.all().forEach(kind -> ofKind(kind).forEach(operations::add));
    ofAllKinds().forEach(operations::add);
    ofVocabulary().forEach(operations::add);
    SisterOperations.all().forEach(operations::add);
    ofOperation().forEach(operations::add);
    return operations;
  }

  private static Stream<Operation> ofKind(Kind kind) {
    return Stream.concat(reading(kind), writing(kind));
  }

  private static Stream<Operation> reading(Kind kind) {
    String list = '/' + kind.path();
    String one = list + "/{slug}";
    return Stream.of(
        Operation.get(list, "find-" + kind.path(), kind.path(), "Finds records.")
            .with(Parameter.OF_LIST)
            .heeding(RequestHeader.IF_NONE_MATCH, RequestHeader.MIN_POSITION)
            .answering(200, OF_LIST, FOUND)
            .answering(304, NOTHING)
            .refusing(BAD_REQUEST, NOT_ACCEPTABLE, UNAVAILABLE),
        Operation.get(one, "read-" + kind.name(), kind.path(), "The newest version of a record.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.IF_NONE_MATCH)
            .answering(200, ALL, RecordSchemas.name(kind))
            .answering(304, NOTHING)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE, GONE),
        Operation.get(
                one + "/history",
                "history-" + kind.name(),
                kind.path(),
                "What happened to a record, newest first.")
            .with(Parameter.OF_HISTORY)
            .heeding(RequestHeader.IF_NONE_MATCH)
            .answering(200, WITHOUT_TABLE, HISTORY)
            .answering(304, NOTHING)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE),
        Operation.get(
                one + "/relations",
                "relations-" + kind.name(),
                kind.path(),
                "Its relations to others, each with who states it.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.IF_NONE_MATCH)
            .answering(200, ENVELOPES)
            .answering(304, NOTHING)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE, GONE, UNAVAILABLE),
        Operation.get(
                one + "/history/{version}",
                "version-" + kind.name(),
                kind.path(),
                "One version of a record.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.IF_NONE_MATCH)
            .answering(200, ALL, RecordSchemas.name(kind))
            .answering(304, NOTHING)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE, GONE));
  }

  private static Stream<Operation> writing(Kind kind) {
    String list = '/' + kind.path();
    String one = list + "/{slug}";
    return Stream.of(
        Operation.of("POST", list, "publish-" + kind.name(), kind.path(), "Takes in a new record.")
            .with(Parameter.OF_WRITE)
            .heeding(RequestHeader.SLUG, RequestHeader.PREFER)
            .taking(kind)
            .answering(200, JSON, CHECKED)
            .answering(201, WITHOUT_TABLE, WRITTEN)
            .refusing(
                MALFORMED,
                BAD_REQUEST,
                CONTEXT,
                UNAUTHENTICATED,
                FORBIDDEN,
                NOT_ACCEPTABLE,
                EXISTS,
                GONE,
                TOO_LARGE,
                UNSUPPORTED_TYPE,
                INVALID,
                WAITING,
                UNAVAILABLE),
        Operation.of(
                "PUT",
                one,
                "change-" + kind.name(),
                kind.path(),
                "Gives a record a new state, or makes it under this name.")
            .with(Parameter.OF_WRITE)
            .heeding(RequestHeader.IF_MATCH, RequestHeader.IF_NONE_MATCH, RequestHeader.PREFER)
            .taking(kind)
            .answering(200, WITHOUT_TABLE, WRITTEN, CHECKED)
            .answering(201, WITHOUT_TABLE, WRITTEN)
            .refusing(
                MALFORMED,
                BAD_REQUEST,
                CONTEXT,
                UNAUTHENTICATED,
                FORBIDDEN,
                NOT_FOUND,
                NOT_ACCEPTABLE,
                GONE,
                STALE,
                TOO_LARGE,
                UNSUPPORTED_TYPE,
                INVALID,
                PRECONDITION_REQUIRED,
                WAITING,
                UNAVAILABLE),
        Operation.of(
                "DELETE",
                one,
                "withdraw-" + kind.name(),
                kind.path(),
                "Withdraws a record for ever.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.IF_MATCH)
            .answering(204, NOTHING)
            .refusing(
                BAD_REQUEST,
                UNAUTHENTICATED,
                FORBIDDEN,
                NOT_FOUND,
                GONE,
                STALE,
                PRECONDITION_REQUIRED,
                UNAVAILABLE));
  }

  private static Stream<Operation> ofAllKinds() {
    return Stream.of(
        Operation.get("/search", "search", "search", "Finds records of every kind.")
            .with(Parameter.OF_SEARCH)
            .heeding(RequestHeader.IF_NONE_MATCH, RequestHeader.MIN_POSITION)
            .answering(200, OF_LIST, FOUND)
            .answering(304, NOTHING)
            .refusing(BAD_REQUEST, NOT_ACCEPTABLE, UNAVAILABLE),
        Operation.get("/regions", "regions", "regions", "The regions across a border.")
            .with(Parameter.OF_RECORD)
            .answering(200, JSON)
            .refusing(BAD_REQUEST, NOT_ACCEPTABLE),
        Operation.get(
                "/regions/{slug}",
                "region",
                "regions",
                "Networks, competences and members of an area, on each side of a border.")
            .with(Parameter.OF_RECORD)
            .answering(200, JSON)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE));
  }

  private static Stream<Operation> ofVocabulary() {
    return Stream.of(
        vocabulary("/vocab", "vocabulary", "Files, kinds and prefixes of the vocabulary.", JSON)
            .refusing(BAD_REQUEST, NOT_ACCEPTABLE),
        vocabulary("/vocab/context.jsonld", "context", "The JSON-LD context.", CONTEXTS)
            .refusing(BAD_REQUEST, NOT_ACCEPTABLE),
        vocabulary(
            "/vocab/frames/{name}.jsonld", "frame", "The JSON-LD frame of a kind.", CONTEXTS),
        vocabulary(
            "/vocab/{name}", "vocabulary-file", "Ontology, shapes, concepts, areas …", TRIPLES),
        vocabulary("/vocab/concept/{name}", "concept", "A concept or a scheme.", ENVELOPES),
        vocabulary("/vocab/area/{name}", "area-term", "An area of the vocabulary.", ENVELOPES));
  }

  private static Operation vocabulary(
      String path, String id, String summary, List<String> mediaTypes) {
    return Operation.get(path, id, "vocabulary", summary)
        .with(Parameter.OF_RECORD)
        .heeding(RequestHeader.IF_NONE_MATCH)
        .answering(200, mediaTypes)
        .answering(304, NOTHING)
        .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE);
  }

  private static Stream<Operation> ofOperation() {
    return Stream.of(
        Operation.get("/problems/{slug}", "problem-type", "operation", "What a refusal means.")
            .with(Parameter.OF_RECORD)
            .answering(200, JSON)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE),
        Operation.get("/health/live", "live", "operation", "Whether the process lives.")
            .answering(200, JSON)
            .refusing(NOT_ACCEPTABLE),
        Operation.get("/health/ready", "ready", "operation", "Whether it can serve.")
            .answering(200, JSON)
            .answering(503, JSON)
            .refusing(NOT_ACCEPTABLE),
        Operation.get("/metrics", "metrics", "operation", "What is measured, for Prometheus.")
            .answering(200, List.of("text/plain"))
            .refusing(NOT_ACCEPTABLE),
        Operation.get("/openapi.json", "openapi", "operation", "This description.")
            .answering(200, JSON)
            .refusing(NOT_ACCEPTABLE));
  }

  /** The problem types of {@code operation} that have {@code status}. */
  static List<ProblemType> problems(Operation operation, int status) {
    return operation.problems().stream().filter(type -> type.status() == status).toList();
  }

  private static List<String> mediaTypes(List<Format> formats) {
    return formats.stream().map(Format::mediaType).toList();
  }
}
