package net.sisternet.registry.server.jena.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What the endpoint says of itself to a program that asks without a query (SPARQL 1.1 Service
 * Description). Clients that are given a plain address recognise a SPARQL endpoint by it.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD");
  private static final Map<String, Lang> LANGUAGES =
      Map.of(
          "application/rdf+xml", Lang.RDFXML,
          "application/ld+json", Lang.JSONLD11,
          "application/n-triples", Lang.NTRIPLES,
          "text/turtle", Lang.TURTLE);

  private final Graph graph;

  ServiceDescription(String endpoint) {
    this.graph = describe(endpoint);
  }

  /** Writes the description in the first format of {@code accept} that is known, else in Turtle. */
  void write(String accept, HttpServletResponse response) throws IOException {
    String type = "text/turtle";
    for (String range : accept.split(",", -1)) {
      String name = range.split(";", 2)[0].strip();
      if (LANGUAGES.containsKey(name)) {
        type = name;
        break;
      }
    }
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    RDFDataMgr.write(response.getOutputStream(), graph, LANGUAGES.get(type));
  }

  private static Graph describe(String endpoint) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node service = NodeFactory.createURI(endpoint + "#service");
    Node dataset = NodeFactory.createURI(endpoint + "#dataset");
    Node defaultGraph = NodeFactory.createURI(endpoint + "#default-graph");
    add(graph, service, RDF.type.getURI(), SD + "Service");
    add(graph, service, SD + "endpoint", endpoint);
    add(graph, service, SD + "supportedLanguage", SD + "SPARQL11Query");
    add(graph, service, SD + "feature", SD + "UnionDefaultGraph");
    RESULTS.forEach(format -> add(graph, service, SD + "resultFormat", FORMATS + format));
    add(graph, service, SD + "defaultDataset", dataset.getURI());
    add(graph, dataset, RDF.type.getURI(), SD + "Dataset");
    add(graph, dataset, SD + "defaultGraph", defaultGraph.getURI());
    add(graph, defaultGraph, RDF.type.getURI(), SD + "Graph");
    return graph;
  }

  private static void add(Graph graph, Node subject, String predicate, String object) {
    graph.add(
        Triple.create(subject, NodeFactory.createURI(predicate), NodeFactory.createURI(object)));
  }
}
