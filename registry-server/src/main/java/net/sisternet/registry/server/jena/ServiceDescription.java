package net.sisternet.registry.server.jena;

import net.sisternet.registry.core.model.Home;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What the endpoint says of itself (SPARQL 1.1 Service Description), so that a client knows it by
 * its plain address.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String[] RESULT_FORMATS = {
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD"
  };

  private ServiceDescription() {}

  static Graph of(Home home) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    Node service = node(home.base() + "/sparql");
    Node dataset = node(home.base() + "/sparql#dataset");
    Node union = node(home.base() + "/sparql#union");
    add(graph, service, RDF.type.asNode(), node(SD + "Service"));
    add(graph, service, node(SD + "endpoint"), service);
    add(graph, service, node(SD + "supportedLanguage"), node(SD + "SPARQL11Query"));
    add(graph, service, node(SD + "feature"), node(SD + "UnionDefaultGraph"));
    for (String format : RESULT_FORMATS) {
      add(graph, service, node(SD + "resultFormat"), node(FORMATS + format));
    }
    add(graph, service, node(SD + "defaultDataset"), dataset);
    add(graph, dataset, RDF.type.asNode(), node(SD + "Dataset"));
    add(graph, dataset, node(SD + "defaultGraph"), union);
    add(graph, union, RDF.type.asNode(), node(SD + "Graph"));
    return graph;
  }

  private static void add(Graph graph, Node subject, Node property, Node object) {
    graph.add(Triple.create(subject, property, object));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
