package net.sisternet.registry.server.html.frame;

import java.util.List;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.FieldProblem.Severity;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.server.html.language.Language;

/** What a page refuses, in three languages. */
public final class Refusals {

  private Refusals() {}

  /** The message {@code key} in three languages. */
  public static Text text(String key, Object... args) {
    return new Text(
        Site.reader(Language.EN).say(key, args),
        Site.reader(Language.DA).say(key, args),
        Site.reader(Language.DE).say(key, args));
  }

  /** Nothing is at that address. */
  public static RegistryException notFound() {
    return new RegistryException(ProblemType.NOT_FOUND, text("problem.no-page"), List.of());
  }

  /** A parameter of the address that cannot be understood. */
  public static RegistryException parameter(String name, String value) {
    return new RegistryException(
        ProblemType.BAD_REQUEST,
        text("problem.address"),
        List.of(
            new FieldProblem(
                name,
                text("problem.parameter.reason"),
                text("problem.parameter.remedy"),
                value,
                Severity.VIOLATION)));
  }
}
