package net.sisternet.registry.server.jena;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sisternet.registry.core.problem.Text;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a shape says to people, in three languages. Any thread. */
final class ShapeTexts {

  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node MESSAGE = NodeFactory.createURI(SH + "message");
  private static final Node DESCRIPTION = NodeFactory.createURI(SH + "description");

  private final Graph shapes;
  private final Map<Node, Optional<Text>> messages = new ConcurrentHashMap<>();
  private final Map<Node, Optional<Text>> descriptions = new ConcurrentHashMap<>();

  ShapeTexts(Graph shapes) {
    this.shapes = shapes;
  }

  /** What is wrong when the shape is broken. */
  Optional<Text> findMessage(Node shape) {
    return messages.computeIfAbsent(shape, s -> find(s, MESSAGE));
  }

  /** What belongs into the field. */
  Optional<Text> findDescription(Node shape) {
    return descriptions.computeIfAbsent(shape, s -> find(s, DESCRIPTION));
  }

  private Optional<Text> find(Node shape, Node property) {
    var byLanguage = new HashMap<String, String>();
    shapes.stream(shape, property, Node.ANY)
        .map(org.apache.jena.graph.Triple::getObject)
        .forEach(text -> byLanguage.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
    if (byLanguage.isEmpty()) {
      return Optional.empty();
    }
    String fallback = byLanguage.getOrDefault("en", byLanguage.values().iterator().next());
    return Optional.of(
        new Text(
            fallback,
            byLanguage.getOrDefault("da", fallback),
            byLanguage.getOrDefault("de", fallback)));
  }
}
