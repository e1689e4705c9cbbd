package net.sisternet.registry.core.jsonld;

import com.github.jsonldjava.core.Context;
import com.github.jsonldjava.core.JsonLdApi;
import com.github.jsonldjava.core.JsonLdConsts;
import com.github.jsonldjava.core.JsonLdError;
import com.github.jsonldjava.core.JsonLdOptions;
import com.github.jsonldjava.core.RDFDataset;
import java.util.ArrayList;
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
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import org.jspecify.annotations.Nullable;

/** A JSON-LD document, as maps and lists, to a graph, by jsonld-java. */
final class Reading {

  private final Contexts contexts;
  private final Context ours;

  Reading(Contexts contexts, Map<String, Object> ours) {
    this.contexts = contexts;
    this.ours = new Context(options("")).parse(ours);
  }

  /** The graph of a document that uses our context and names none. */
  Graph withOurContext(Object document, String base) {
    Context context = ours.clone();
    context.put(JsonLdConsts.BASE, base);
    return graph(document, context, base);
  }

  /** The graph of a document that brings its own context. */
  Graph asItIs(Object document, String base) {
    return graph(document, new Context(options(base)), base);
  }

  private Graph graph(Object document, Context context, String base) {
    RDFDataset dataset;
    try {
      Object expanded = new JsonLdApi(options(base)).expand(context, document);
      dataset = new JsonLdApi(lexical(top(expanded)), options(base)).toRDF();
    } catch (JsonLdError e) {
      throw new RegistryException(
          ProblemType.MALFORMED, "json.not-json-ld", e.getType() + ": " + e.getMessage());
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      // jsonld-java checks some of its input by casting it
      throw new RegistryException(ProblemType.MALFORMED, "json.not-json-ld", "");
    }
    return graph(dataset);
  }

  private JsonLdOptions options(String base) {
    var options = new JsonLdOptions(base);
    options.setProcessingMode(JsonLdOptions.JSON_LD_1_0);
    options.setDocumentLoader(contexts);
    return options;
  }

  /** What {@code @graph} holds if there is nothing beside it; never null. */
  private static Object top(@Nullable Object expanded) {
    if (expanded instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("@graph")) {
      return list(map.get("@graph"));
    }
    return list(expanded);
  }

  private static List<Object> list(@Nullable Object value) {
    var list = new ArrayList<Object>();
    if (value instanceof List<?> values) {
      list.addAll(values);
    } else if (value != null) {
      list.add(value);
    }
    return list;
  }

  /** Numbers as JSON-LD 1.1 writes them; jsonld-java's own form depends on the machine's locale. */
  @SuppressWarnings("unchecked") // expanded JSON-LD is maps and lists that may be changed
  private static Object lexical(Object expanded) {
    if (expanded instanceof List<?> values) {
      values.forEach(Reading::lexical);
    } else if (expanded instanceof Map<?, ?> map) {
      if (map.get("@value") instanceof Number number) {
        Numbers.write(number, (Map<String, Object>) map);
      } else {
        map.values().forEach(Reading::lexical);
      }
    }
    return expanded;
  }

  private static Graph graph(RDFDataset dataset) {
    var problems = new ArrayList<FieldProblem>();
    var triples = new ArrayList<Triple>();
    for (String name : dataset.graphNames()) {
      List<RDFDataset.Quad> quads = dataset.getQuads(name);
      if (!name.equals(JsonLdConsts.DEFAULT) && !quads.isEmpty()) {
        problems.add(FieldProblem.violation("@graph", "json.named-graph", name));
      }
      for (RDFDataset.Quad quad : quads) {
        add(quad, triples, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new RegistryException(
          ProblemType.INVALID, Messages.text("json.refused", problems.size()), problems);
    }
    return new Graph(triples);
  }

  private static void add(RDFDataset.Quad quad, List<Triple> triples, List<FieldProblem> problems) {
    for (RDFDataset.Node node : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
      String address = node.isLiteral() ? node.getDatatype() : node.getValue();
      if (!node.isBlankNode() && !Iri.isIri(address)) {
        problems.add(FieldProblem.violation("", "json.address", address));
        return;
      }
    }
    triples.add(
        new Triple(
            (Resource) term(quad.getSubject()),
            new Iri(quad.getPredicate().getValue()),
            term(quad.getObject())));
  }

  private static Term term(RDFDataset.Node node) {
    if (node.isIRI()) {
      return new Iri(node.getValue());
    }
    if (node.isBlankNode()) {
      return new BlankNode(node.getValue().substring(2));
    }
    String language = node.getLanguage();
    return language == null
        ? Literal.typed(node.getValue(), node.getDatatype())
        : Literal.text(node.getValue(), language);
  }
}
