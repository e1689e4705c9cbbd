package net.sisternet.vocab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The vocabulary's files as graphs, with the questions that several tests ask them. */
final class Vocabulary {

  static final List<String> LANGUAGES = List.of("en", "da", "de");

  static final Graph ONTOLOGY = read(VocabFiles.ONTOLOGY);
  static final Graph SHAPES = read(VocabFiles.SHAPES);
  static final Graph CONCEPTS = read(VocabFiles.CONCEPTS);
  static final Graph AREAS = read(VocabFiles.AREAS);
  static final Graph SPEECH = read(VocabFiles.LANGUAGES);

  private Vocabulary() {}

  static Graph read(VocabFile file) {
    Graph graph = GraphFactory.createGraphMem();
    RDFParser.fromString(file.text(), Lang.TURTLE).base(file.iri()).parse(graph);
    return graph;
  }

  static Stream<Graph> all() {
    return Stream.of(ONTOLOGY, SHAPES, CONCEPTS, AREAS, SPEECH);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static List<Node> objects(Graph graph, Node subject, String property) {
    return graph.find(subject, iri(property), Node.ANY).mapWith(Triple::getObject).toList();
  }

  static List<Node> subjects(Graph graph, String property, Node object) {
    return graph.find(Node.ANY, iri(property), object).mapWith(Triple::getSubject).toList();
  }

  /** The subjects of {@code type} that have an IRI. */
  static Set<String> instances(Graph graph, String type) {
    var instances = new TreeSet<String>();
    subjects(graph, Rdf.TYPE, iri(type)).stream()
        .filter(Node::isURI)
        .forEach(node -> instances.add(node.getURI()));
    return instances;
  }

  /** What {@code subject} lacks: a text of {@code property} in one of the three languages. */
  static List<String> missingTexts(Graph graph, Node subject, String property) {
    List<Node> texts = objects(graph, subject, property);
    var missing = new ArrayList<String>();
    for (String language : LANGUAGES) {
      long found =
          texts.stream()
              .filter(text -> text.getLiteralLanguage().equals(language))
              .filter(text -> !text.getLiteralLexicalForm().isBlank())
              .count();
      if (found != 1) {
        missing.add(subject + " " + property + " @" + language + ": " + found);
      }
    }
    return missing;
  }

  /** Every IRI that a graph mentions, wherever it stands. */
  static Set<String> mentioned(Graph graph) {
    var iris = new HashSet<String>();
    graph
        .find()
        .forEachRemaining(
            triple ->
                Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .filter(Node::isURI)
                    .forEach(node -> iris.add(node.getURI())));
    return iris;
  }
}
