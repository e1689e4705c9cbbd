package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * The query parameters of one request. Each is known to the resource, so that a typo is refused and
 * never answered with everything.
 */
final class Parameters {

  private static final int LONGEST_VALUE = 1000;
  private static final int MOST_VALUES = 100;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The parameters of a request to a resource that knows those of {@code known}. */
  static Parameters of(UriInfo uri, List<Parameter> known) {
    Map<String, List<String>> values = uri.getQueryParameters();
    values.forEach((name, given) -> check(name, given, known));
    return new Parameters(values);
  }

  /** The values of {@code parameter} that are not blank. */
  List<String> all(Parameter parameter) {
    return values.getOrDefault(parameter.text(), List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The value of {@code parameter}, if it has one. */
  Optional<String> find(Parameter parameter) {
    return all(parameter).stream().findFirst();
  }

  /** A whole number of 1 or more, at most {@code largest}. */
  Optional<Long> findNumber(Parameter parameter, long largest) {
    return find(parameter)
        .map(
            text -> {
              if (text.matches("[0-9]{1,18}")) {
                long number = Long.parseLong(text);
                if (number >= 1 && number <= largest) {
                  return number;
                }
              }
              throw refused(parameter.text(), "http.parameter-range", text, "1", "" + largest);
            });
  }

  /** An amount of 0 or more. */
  Optional<BigDecimal> findAmount(Parameter parameter) {
    return find(parameter)
        .map(
            text -> {
              if (text.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
                return new BigDecimal(text);
              }
              throw refused(parameter.text(), "http.parameter-amount", text);
            });
  }

  /** One of the parameter's choices. */
  Optional<String> findChoice(Parameter parameter) {
    return find(parameter)
        .map(
            text -> {
              if (parameter.choices().contains(text)) {
                return text;
              }
              throw refused(
                  parameter.text(),
                  "http.parameter-choice",
                  text,
                  String.join(", ", parameter.choices()));
            });
  }

  /** A refusal that names the parameter and its value. */
  static RegistryException refused(String name, String key, String value, Object... args) {
    return new RegistryException(
        ProblemType.BAD_REQUEST,
        Messages.text("http.parameter", Printable.of(name)),
        List.of(FieldProblem.violation(Printable.of(name), key, Printable.of(value), args)));
  }

  private static void check(String name, List<String> given, List<Parameter> known) {
    Parameter parameter =
        known.stream()
            .filter(p -> p.text().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        name,
                        "http.parameter-unknown",
                        "",
                        known.stream().map(Parameter::text).collect(Collectors.joining(", "))));
    if (given.size() > (parameter.isRepeatable() ? MOST_VALUES : 1)) {
      throw refused(name, "http.parameter-repeated", given.get(1));
    }
    for (String value : given) {
      if (value.length() > LONGEST_VALUE) {
        throw refused(name, "http.parameter-long", value, LONGEST_VALUE);
      }
      if (!Printable.is(value)) {
        throw refused(name, "http.parameter-unprintable", value);
      }
    }
  }
}
