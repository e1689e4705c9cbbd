package net.sisternet.registry.server.jena;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.problem.Text;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** A Turtle file of the vocabulary that remembers in which order its subjects come. */
final class TurtleFile {

  private final Model model = ModelFactory.createDefaultModel();
  private final Set<Node> subjects = new LinkedHashSet<>();

  /** Reads all of {@code in}. */
  static TurtleFile read(InputStream in) {
    var file = new TurtleFile();
    RDFParser.source(in).lang(Lang.TURTLE).parse(file.new Collector());
    return file;
  }

  /** The named subjects of class {@code type}, in the order of the file. */
  List<Resource> instances(Resource type) {
    return subjects.stream()
        .filter(Node::isURI)
        .map(node -> model.createResource(node.getURI()))
        .filter(resource -> resource.hasProperty(org.apache.jena.vocabulary.RDF.type, type))
        .toList();
  }

  /** The texts of the first of {@code properties} that {@code resource} has, in each language. */
  static Text text(Resource resource, Property... properties) {
    for (Property property : properties) {
      String en = language(resource, property, "en");
      String da = language(resource, property, "da");
      String de = language(resource, property, "de");
      String any = findLiteral(resource, property).map(Literal::getLexicalForm).orElse("");
      if (!any.isEmpty()) {
        String fallback = en.isEmpty() ? any : en;
        return new Text(fallback, da.isEmpty() ? fallback : da, de.isEmpty() ? fallback : de);
      }
    }
    return Text.same("");
  }

  /** The IRIs that {@code resource} points to by {@code property}. */
  static List<String> iris(Resource resource, Property property) {
    var iris = new ArrayList<String>();
    resource
        .listProperties(property)
        .forEach(
            statement -> {
              if (statement.getObject().isURIResource()) {
                iris.add(statement.getResource().getURI());
              }
            });
    iris.sort(null);
    return iris;
  }

  /** Some literal value of {@code property}. */
  static Optional<Literal> findLiteral(Resource resource, Property property) {
    return resource
        .listProperties(property)
        .mapWith(statement -> statement.getObject())
        .filterKeep(RDFNode::isLiteral)
        .mapWith(RDFNode::asLiteral)
        .nextOptional();
  }

  private static String language(Resource resource, Property property, String language) {
    return resource
        .listProperties(property, language)
        .mapWith(statement -> statement.getString())
        .nextOptional()
        .orElse("");
  }

  private final class Collector extends StreamRDFBase {

    @Override
    public void triple(Triple triple) {
      subjects.add(triple.getSubject());
      model.getGraph().add(triple);
    }
  }
}
