package net.sisternet.registry.core.jsonld;

import com.github.jsonldjava.core.JsonLdApi;
import com.github.jsonldjava.core.JsonLdOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;

/**
 * A graph as one tree in expanded JSON-LD: jsonld-java frames it; nodes that the frame leaves out
 * are put in where they are first referred to, so that nothing that can be reached is lost.
 */
final class Tree {

  private static final Comparator<String> ORDER = new NaturalOrder();

  private final Graph graph;
  private final Set<String> missing = new HashSet<>();

  private Tree(Graph graph) {
    this.graph = graph;
  }

  /** The tree that starts at {@code top}, by an expanded frame. */
  static Map<String, Object> of(Graph graph, Iri top, Map<String, Object> frame) {
    var framed = framed(graph, top, frame);
    return new Tree(graph).completed(framed);
  }

  @SuppressWarnings("unchecked") // jsonld-java speaks in raw JSON values
  private static Map<String, Object> framed(Graph graph, Iri top, Map<String, Object> frame) {
    var topFrame = new LinkedHashMap<>(frame);
    topFrame.remove("@type");
    topFrame.put("@id", List.of(top.value()));
    var options = new JsonLdOptions();
    options.setProcessingMode(JsonLdOptions.JSON_LD_1_0);
    List<Object> framed = new JsonLdApi(options).frame(expanded(graph), List.of(topFrame));
    if (framed.isEmpty()) {
      throw new IllegalArgumentException("The graph says nothing about " + top.value());
    }
    return (Map<String, Object>) framed.get(0);
  }

  private Map<String, Object> completed(Map<String, Object> framed) {
    graph.subjects().forEach(subject -> missing.add(name(subject)));
    leave(framed);
    if (!missing.isEmpty()) {
      fill(framed);
    }
    return framed;
  }

  /** Strikes {@code node} and the nodes in it off the missing ones. */
  private void leave(Map<String, Object> node) {
    if (node.size() > 1) {
      missing.remove(node.get("@id"));
      children(node).forEach(this::leave);
    }
  }

  /** Puts missing nodes in the place of references to them, from the top down. */
  private void fill(Map<String, Object> node) {
    for (Map<String, Object> child : children(node)) {
      if (child.size() == 1 && missing.remove(child.get("@id"))) {
        child.putAll(expanded(graph, new Iri((String) child.get("@id"))));
      }
      if (child.size() > 1) {
        fill(child);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> children(Map<String, Object> node) {
    var children = new ArrayList<Map<String, Object>>();
    for (Map.Entry<String, Object> member : node.entrySet()) {
      if (!member.getKey().startsWith("@") && member.getValue() instanceof List<?> values) {
        for (Object value : values) {
          if (value instanceof Map<?, ?> map && map.containsKey("@id")) {
            children.add((Map<String, Object>) map);
          }
        }
      }
    }
    return children;
  }

  private static List<Object> expanded(Graph graph) {
    var nodes = new ArrayList<Object>(graph.subjects().size());
    graph.subjects().forEach(subject -> nodes.add(expanded(graph, subject)));
    return nodes;
  }

  /** One node with its values in natural order; jsonld-java wants maps that it may change. */
  private static Map<String, Object> expanded(Graph graph, Resource subject) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@id", name(subject));
    var triples = new ArrayList<>(graph.about(subject));
    triples.sort(Comparator.comparing(triple -> sortKey(triple.object()), ORDER));
    for (Triple triple : triples) {
      boolean type = triple.predicate().value().equals(NTriples.RDF_TYPE);
      List<Object> values = values(node, type ? "@type" : triple.predicate().value());
      values.add(type ? name((Resource) triple.object()) : value(triple.object()));
    }
    return node;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> values(Map<String, Object> node, String key) {
    return (List<Object>) node.computeIfAbsent(key, k -> new ArrayList<>());
  }

  private static Map<String, Object> value(Term term) {
    var value = new LinkedHashMap<String, Object>();
    if (term instanceof Literal literal) {
      value.put("@value", literal.lexical());
      if (!literal.language().isEmpty()) {
        value.put("@language", literal.language());
      } else if (!literal.datatype().equals(Literal.XSD_STRING)) {
        value.put("@type", literal.datatype());
      }
    } else {
      value.put("@id", name((Resource) term));
    }
    return value;
  }

  private static String sortKey(Term term) {
    return term instanceof Literal literal
        ? literal.language() + ' ' + literal.lexical()
        : name((Resource) term);
  }

  private static String name(Resource resource) {
    return resource instanceof Iri iri ? iri.value() : resource.toNTriples();
  }
}
