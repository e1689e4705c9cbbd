package net.sisternet.registry.core.record;

import java.util.List;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** The refusal of a value that is not of its kind: the one that the registry itself would give. */
final class Refused {

  private Refused() {}

  /** Texts are {@code record.{key}.reason} and {@code .remedy}. */
  static RegistryException because(String key, String field, String value) {
    String message = "record." + key;
    return new RegistryException(
        ProblemType.INVALID,
        Messages.text(message + ".reason", value),
        List.of(FieldProblem.violation(field, message, value, value)));
  }

  /** The same refusal, of a value inside {@code field}. */
  static RegistryException inField(String field, RegistryException inner) {
    return new RegistryException(
        inner.type(),
        inner.detail(),
        inner.fields().stream()
            .map(
                problem ->
                    new FieldProblem(
                        problem.field().isEmpty() || problem.field().equals(field)
                            ? field
                            : field + '.' + problem.field(),
                        problem.reason(),
                        problem.remedy(),
                        problem.value(),
                        problem.severity()))
            .toList());
  }
}
