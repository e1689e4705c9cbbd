package net.sisternet.registry.core.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.FieldProblem.Severity;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;

/**
 * A refusal as {@code application/problem+json} (RFC 9457), in the reader's language: written by
 * the server, read by the client into the exception that the server threw. Any thread.
 */
public final class ProblemJson {

  private static final String PATH = "/problems/";

  private ProblemJson() {}

  /** The members of the problem; its type is an address under {@code home}. */
  public static Map<String, Object> members(RegistryException refusal, Home home, Locale language) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", home.base() + PATH + refusal.type().slug());
    problem.put("title", refusal.type().title().in(language));
    problem.put("status", refusal.type().status());
    problem.put("detail", refusal.detail().in(language));
    if (!refusal.fields().isEmpty()) {
      problem.put("errors", fields(refusal.fields(), language));
    }
    return problem;
  }

  /** Field problems as a list of objects, for refusals and for warnings. */
  public static List<Map<String, Object>> fields(List<FieldProblem> fields, Locale language) {
    return fields.stream().map(field -> members(field, language)).toList();
  }

  /** The problem as JSON text. */
  public static String write(RegistryException refusal, Home home, Locale language) {
    return JsonText.write(members(refusal, home, language));
  }

  /** The refusal that a problem tells, unless it is none of a registry. */
  public static Optional<RegistryException> find(byte[] problem) {
    JsonNode tree;
    try {
      tree = JsonText.read(problem);
    } catch (RegistryException malformed) {
      return Optional.empty();
    }
    String type = tree.path("type").asText();
    return ProblemType.findBySlug(type.substring(type.lastIndexOf('/') + 1))
        .filter(known -> type.contains(PATH))
        .map(
            known ->
                new RegistryException(
                    known,
                    Text.same(tree.path("detail").asText()),
                    readFields(tree.path("errors"))));
  }

  /** The field problems in a list of objects. */
  public static List<FieldProblem> readFields(JsonNode list) {
    var fields = new ArrayList<FieldProblem>();
    for (JsonNode field : list) {
      boolean warning = field.path("severity").asText().equals(name(Severity.WARNING));
      fields.add(
          new FieldProblem(
              field.path("field").asText(),
              Text.same(field.path("reason").asText()),
              Text.same(field.path("remedy").asText()),
              field.path("value").asText(),
              warning ? Severity.WARNING : Severity.VIOLATION));
    }
    return fields;
  }

  private static Map<String, Object> members(FieldProblem field, Locale language) {
    var members = new LinkedHashMap<String, Object>();
    members.put("field", field.field());
    members.put("severity", name(field.severity()));
    members.put("reason", field.reason().in(language));
    members.put("remedy", field.remedy().in(language));
    if (!field.value().isEmpty()) {
      members.put("value", field.value());
    }
    return members;
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
