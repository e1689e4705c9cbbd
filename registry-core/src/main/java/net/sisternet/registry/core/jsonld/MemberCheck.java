package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Prefixes;

/**
 * Finds in plain JSON what JSON-LD would drop or misread without a word: members that the context
 * does not know, texts without a language, words where an address belongs.
 */
final class MemberCheck {

  private static final Set<String> ALWAYS = Set.of("id", "type", "@id", "@type");
  private static final Set<String> IN_VALUES = Set.of("@value", "@language", "@type", "type");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");

  private final Terms terms;
  private final List<FieldProblem> problems = new ArrayList<>();

  private MemberCheck(Terms terms) {
    this.terms = terms;
  }

  /** What is wrong with {@code record}, all at once. */
  static List<FieldProblem> problems(Terms terms, JsonNode record) {
    var check = new MemberCheck(terms);
    check.node("", record);
    return check.problems;
  }

  private void node(String path, JsonNode node) {
    boolean value = node.has("@value");
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      String at = path.isEmpty() ? name : path + '.' + name;
      if (value && !IN_VALUES.contains(name)) {
        unknown(at, name);
      } else if (name.equals("type") || name.equals("@type")) {
        each(member.getValue(), type -> type(at, type));
      } else if (!value && !ALWAYS.contains(name)) {
        property(at, name, member.getValue());
      }
    }
  }

  private void property(String at, String name, JsonNode value) {
    Optional<Term> term = terms.findProperty(name);
    if (term.isPresent()) {
      each(value, item -> item(at, term.get(), item));
    } else if (isAddress(name)) {
      each(value, item -> nested(at, item));
    } else {
      unknown(at, name);
    }
  }

  private void item(String at, Term term, JsonNode item) {
    if (term.isLanguageMap() && !item.has("@value")) {
      languageMap(at, item);
    } else if (item.isObject()) {
      node(at, item);
    } else if (term.isReference() && !isReference(item)) {
      problems.add(FieldProblem.violation(at, "json.reference", item.asText()));
    } else if (item.isArray()) {
      problems.add(FieldProblem.violation(at, "json.nested-list", ""));
    }
  }

  private void nested(String at, JsonNode item) {
    if (item.isObject()) {
      node(at, item);
    }
  }

  private void languageMap(String at, JsonNode item) {
    if (!item.isObject()) {
      problems.add(FieldProblem.violation(at, "json.language-map", item.asText()));
      return;
    }
    for (Map.Entry<String, JsonNode> text : item.properties()) {
      if (!LANGUAGE.matcher(text.getKey()).matches()) {
        problems.add(FieldProblem.violation(at, "json.language-tag", text.getKey()));
      }
      each(
          text.getValue(),
          one -> {
            if (!one.isTextual()) {
              problems.add(
                  FieldProblem.violation(
                      at + '.' + text.getKey(), "json.language-map", one.asText()));
            }
          });
    }
  }

  private void type(String at, JsonNode type) {
    String name = type.asText();
    boolean known = type.isTextual() && (isAddress(name) || terms.isClass(name));
    if (!known) {
      unknown(at, "json.unknown-type", name, terms.similarClasses(name));
    }
  }

  private void unknown(String at, String name) {
    unknown(at, "json.unknown-member", name, terms.similar(name));
  }

  private void unknown(String at, String key, String name, List<String> similar) {
    problems.add(
        similar.isEmpty()
            ? FieldProblem.violation(at, key, name)
            : FieldProblem.violation(at, key + "-like", name, String.join(", ", similar)));
  }

  /** One value, or each of a list; null says nothing. */
  private static void each(JsonNode value, Consumer<JsonNode> check) {
    for (JsonNode item : value.isArray() ? value : List.of(value)) {
      if (!item.isNull()) {
        check.accept(item);
      }
    }
  }

  private static boolean isReference(JsonNode item) {
    String text = item.asText();
    return item.isTextual() && (text.contains(":") || text.contains("#") || text.contains("/"));
  }

  private static boolean isAddress(String name) {
    return Prefixes.findIri(name).isPresent() || (name.contains("://") && Iri.isIri(name));
  }
}
