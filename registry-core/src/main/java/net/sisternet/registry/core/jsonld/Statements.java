package net.sisternet.registry.core.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Xsd;

/**
 * Expanded JSON-LD to triples. jsonld-java could do it, but it compares every value of a property
 * with all others: 20,000 values would take a minute.
 */
final class Statements {

  private final List<Triple> triples = new ArrayList<>();
  private final List<FieldProblem> problems = new ArrayList<>();
  private final Map<String, BlankNode> blankNodes = new HashMap<>();
  private int unnamed;

  private Statements() {}

  /**
   * The graph that {@code expanded} states.
   *
   * @throws RegistryException naming every address that is none, and graphs with a name
   */
  static Graph of(List<Object> expanded) {
    var statements = new Statements();
    for (Object node : expanded) {
      if (node instanceof Map<?, ?> map && !map.containsKey("@value")) {
        statements.node(map);
      }
    }
    if (!statements.problems.isEmpty()) {
      throw new RegistryException(
          ProblemType.INVALID,
          Messages.text("json.refused", statements.problems.size()),
          statements.problems);
    }
    return new Graph(statements.triples);
  }

  private Resource node(Map<?, ?> node) {
    Resource subject = node.get("@id") instanceof String id ? resource(id) : fresh();
    node.forEach((key, values) -> property(subject, (String) key, values));
    return subject;
  }

  private void property(Resource subject, String key, Object values) {
    switch (key) {
      case "@type" ->
          each(values, type -> add(subject, NTriples.RDF_TYPE, resource((String) type)));
      case "@reverse" ->
          ((Map<?, ?>) values)
              .forEach(
                  (property, sources) ->
                      each(
                          sources,
                          source -> add(node((Map<?, ?>) source), (String) property, subject)));
      case "@graph" ->
          problems.add(FieldProblem.violation("@graph", "json.named-graph", subject.toNTriples()));
      default -> {
        if (!key.startsWith("@") && !key.startsWith("_:")) {
          each(values, value -> add(subject, key, term((Map<?, ?>) value)));
        }
      }
    }
  }

  private Term term(Map<?, ?> value) {
    if (value.containsKey("@value")) {
      return literal(value);
    }
    return value.containsKey("@list") ? list((List<?>) value.get("@list")) : node(value);
  }

  private Resource list(List<?> items) {
    Resource rest = new Iri(Rdf.NS + "nil");
    for (int i = items.size() - 1; i >= 0; i--) {
      Resource cell = fresh();
      add(cell, Rdf.NS + "first", term((Map<?, ?>) items.get(i)));
      add(cell, Rdf.NS + "rest", rest);
      rest = cell;
    }
    return rest;
  }

  private Literal literal(Map<?, ?> value) {
    Object given = value.get("@value");
    String type = value.get("@type") instanceof String named ? named : "";
    if (given instanceof Number number) {
      return Numbers.literal(number, type);
    }
    if (given instanceof Boolean) {
      return typed(given.toString(), type.isEmpty() ? Xsd.BOOLEAN : type);
    }
    String text = (String) given;
    if (value.get("@language") instanceof String language && !language.isEmpty()) {
      return Literal.text(text, language);
    }
    return type.isEmpty() ? Literal.string(text) : typed(text, type);
  }

  private Literal typed(String text, String type) {
    if (Iri.isIri(type) && !type.equals(Literal.RDF_LANG_STRING)) {
      return Literal.typed(text, type);
    }
    problems.add(FieldProblem.violation("", "json.address", type));
    return Literal.string(text);
  }

  private Resource resource(String name) {
    if (name.startsWith("_:")) {
      return blankNodes.computeIfAbsent(name, n -> fresh());
    }
    if (Iri.isIri(name)) {
      return new Iri(name);
    }
    problems.add(FieldProblem.violation("", "json.address", name));
    return fresh();
  }

  private BlankNode fresh() {
    return new BlankNode("b" + unnamed++);
  }

  private void add(Resource subject, String property, Term object) {
    if (Iri.isIri(property)) {
      triples.add(new Triple(subject, new Iri(property), object));
    } else {
      problems.add(FieldProblem.violation("", "json.address", property));
    }
  }

  private static void each(Object values, java.util.function.Consumer<Object> use) {
    if (values instanceof List<?> list) {
      list.forEach(use);
    } else {
      use.accept(values);
    }
  }
}
