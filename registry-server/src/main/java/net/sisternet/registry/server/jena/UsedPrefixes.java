package net.sisternet.registry.server.jena;

import net.sisternet.vocab.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** The vocabulary's prefixes, but only those that a graph has a use for. */
final class UsedPrefixes {

  private static final PrefixMap ALL = all();

  private UsedPrefixes() {}

  /** Gives {@code graph} those prefixes that shorten one of its IRIs. */
  static void setOn(Graph graph) {
    graph.stream()
        .forEach(
            triple -> {
              use(graph, triple.getSubject());
              use(graph, triple.getPredicate());
              use(graph, triple.getObject());
            });
  }

  private static void use(Graph graph, Node node) {
    if (node.isURI()) {
      use(graph, node.getURI());
    } else if (node.isLiteral()) {
      use(graph, node.getLiteralDatatypeURI());
    }
  }

  private static void use(Graph graph, String iri) {
    var split = ALL.abbrev(iri);
    if (split != null) {
      graph.getPrefixMapping().setNsPrefix(split.getLeft(), ALL.get(split.getLeft()));
    }
  }

  private static PrefixMap all() {
    PrefixMap map = PrefixMapFactory.create();
    Prefixes.all().forEach(map::add);
    return map;
  }
}
