package net.sisternet.registry.server.http;

import static net.sisternet.registry.core.problem.ProblemType.BAD_REQUEST;
import static net.sisternet.registry.core.problem.ProblemType.FORBIDDEN;
import static net.sisternet.registry.core.problem.ProblemType.INVALID;
import static net.sisternet.registry.core.problem.ProblemType.MALFORMED;
import static net.sisternet.registry.core.problem.ProblemType.NOT_ACCEPTABLE;
import static net.sisternet.registry.core.problem.ProblemType.NOT_FOUND;
import static net.sisternet.registry.core.problem.ProblemType.SISTER_REFUSED;
import static net.sisternet.registry.core.problem.ProblemType.STALE;
import static net.sisternet.registry.core.problem.ProblemType.TOO_LARGE;
import static net.sisternet.registry.core.problem.ProblemType.UNAUTHENTICATED;
import static net.sisternet.registry.core.problem.ProblemType.UNAVAILABLE;
import static net.sisternet.registry.core.problem.ProblemType.UNREACHABLE;
import static net.sisternet.registry.core.problem.ProblemType.UNSUPPORTED_TYPE;

import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.server.http.Operation.RequestHeader;

/** The operations by which an operator manages sisters. */
final class PeerOperations {

  private static final String TAG = "federation";
  private static final String ONE = "/peers/{host}";
  private static final List<String> JSON = List.of(Format.JSON.mediaType());

  private PeerOperations() {}

  static Stream<Operation> all() {
    return Stream.of(
        Operation.of("POST", "/peers", "accept-peer", TAG, "Accepts a registry as a sister.")
            .with(Parameter.OF_WRITE)
            .takingJson(PeerSchemas.INVITATION)
            .answering(200, JSON, PeerSchemas.PREVIEW)
            .answering(201, JSON, PeerSchemas.PEER)
            .refusing(
                MALFORMED,
                BAD_REQUEST,
                UNAUTHENTICATED,
                FORBIDDEN,
                NOT_ACCEPTABLE,
                SISTER_REFUSED,
                TOO_LARGE,
                UNSUPPORTED_TYPE,
                INVALID,
                UNREACHABLE,
                UNAVAILABLE),
        Operation.get(ONE, "peer", TAG, "What is decided about a sister.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.IF_NONE_MATCH)
            .answering(200, JSON, PeerSchemas.PEER)
            .answering(304, List.of())
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE),
        Operation.of(
                "PATCH",
                ONE,
                "change-peer",
                TAG,
                "Pauses a sister, follows it again, or shows other records of it.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.IF_MATCH)
            .takingJson(PeerSchemas.CHANGE)
            .answering(200, JSON, PeerSchemas.PEER)
            .refusing(
                MALFORMED,
                BAD_REQUEST,
                UNAUTHENTICATED,
                FORBIDDEN,
                NOT_FOUND,
                NOT_ACCEPTABLE,
                SISTER_REFUSED,
                STALE,
                TOO_LARGE,
                UNSUPPORTED_TYPE,
                INVALID),
        Operation.of("DELETE", ONE, "remove-peer", TAG, "Forgets a sister and its copy.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.IF_MATCH)
            .answering(204, List.of())
            .refusing(BAD_REQUEST, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, STALE));
  }
}
