package net.sisternet.registry.server.http;

import static net.sisternet.registry.core.problem.ProblemType.BAD_REQUEST;
import static net.sisternet.registry.core.problem.ProblemType.FORBIDDEN;
import static net.sisternet.registry.core.problem.ProblemType.GONE;
import static net.sisternet.registry.core.problem.ProblemType.INVALID;
import static net.sisternet.registry.core.problem.ProblemType.MALFORMED;
import static net.sisternet.registry.core.problem.ProblemType.NOT_ACCEPTABLE;
import static net.sisternet.registry.core.problem.ProblemType.NOT_FOUND;
import static net.sisternet.registry.core.problem.ProblemType.TOO_LARGE;
import static net.sisternet.registry.core.problem.ProblemType.TOO_MANY_REQUESTS;
import static net.sisternet.registry.core.problem.ProblemType.UNSUPPORTED_TYPE;

import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.server.http.Operation.RequestHeader;

/** The operations by which suggestions travel between registries. */
final class SuggestionOperations {

  private static final String TAG = "federation";
  private static final String LIST = CarriedSuggestion.PATH;
  private static final List<String> JSON = List.of(Format.JSON.mediaType());

  private SuggestionOperations() {}

  static Stream<Operation> all() {
    return Stream.of(
        Operation.of(
                "POST",
                LIST,
                "suggest",
                TAG,
                "Takes in what a visitor of a sister suggests about a record of this home.")
            .with(Parameter.OF_RECORD)
            .heeding(RequestHeader.SIGNATURE)
            .takingJson(SuggestionSchemas.SUGGESTION)
            .answering(200, JSON, SuggestionSchemas.RECEIPT)
            .answering(201, JSON, SuggestionSchemas.RECEIPT)
            .refusing(
                MALFORMED,
                BAD_REQUEST,
                FORBIDDEN,
                NOT_FOUND,
                NOT_ACCEPTABLE,
                GONE,
                TOO_LARGE,
                UNSUPPORTED_TYPE,
                INVALID,
                TOO_MANY_REQUESTS),
        Operation.get(LIST + "/{id}", "suggestion", TAG, "What became of a suggestion.")
            .with(Parameter.OF_RECORD)
            .answering(200, JSON, SuggestionSchemas.RECEIPT)
            .refusing(BAD_REQUEST, NOT_FOUND, NOT_ACCEPTABLE));
  }
}
