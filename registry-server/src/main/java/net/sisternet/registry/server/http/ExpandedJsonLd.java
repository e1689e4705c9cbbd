package net.sisternet.registry.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;

/** A graph without blank nodes in expanded JSON-LD: no context, every IRI whole. */
final class ExpandedJsonLd {

  private ExpandedJsonLd() {}

  static String write(Graph graph) {
    List<Map<String, Object>> nodes = graph.subjects().stream().map(it -> node(graph, it)).toList();
    return new String(Json.bytes(Json.tree(nodes)), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Map<String, Object> node(Graph graph, Resource subject) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@id", iri(subject));
    var values = new LinkedHashMap<String, List<Object>>();
    for (Triple triple : graph.about(subject)) {
      boolean type = triple.predicate().value().equals(NTriples.RDF_TYPE);
      values
          .computeIfAbsent(type ? "@type" : triple.predicate().value(), name -> new ArrayList<>())
          .add(type ? iri(triple.object()) : value(triple.object()));
    }
    node.putAll(values);
    return node;
  }

  private static Map<String, String> value(Term term) {
    if (term instanceof Literal literal) {
      return literal.language().isEmpty()
          ? Map.of("@value", literal.lexical(), "@type", literal.datatype())
          : Map.of("@value", literal.lexical(), "@language", literal.language());
    }
    return Map.of("@id", iri(term));
  }

  private static String iri(Term term) {
    if (term instanceof Iri iri) {
      return iri.value();
    }
    throw new IllegalArgumentException("not an IRI: " + term.toNTriples());
  }
}
