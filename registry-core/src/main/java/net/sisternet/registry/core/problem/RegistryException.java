package net.sisternet.registry.core.problem;

import java.util.List;

/**
 * A refusal. Thrown by the registry, told as problem+json, and thrown again by the client as the
 * same type. A bug or broken storage is any other exception.
 */
public class RegistryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Text detail;
  private final transient List<FieldProblem> fields;

  /** A refusal with the fields that it is about. */
  public RegistryException(ProblemType type, Text detail, List<FieldProblem> fields) {
    super(detail.en());
    this.type = type;
    this.detail = detail;
    this.fields = List.copyOf(fields);
  }

  /** A refusal whose detail is the message {@code key}. */
  public RegistryException(ProblemType type, String key, Object... args) {
    this(type, Messages.text(key, args), List.of());
  }

  /** What kind of refusal it is. */
  public ProblemType type() {
    return type;
  }

  /** What happened here, and what to do. */
  public Text detail() {
    return detail;
  }

  /** The fields that are wrong, worst first; empty if it is not about fields. */
  public List<FieldProblem> fields() {
    return fields;
  }
}
