package net.sisternet.registry.server.jena;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.VocabFile;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * A Turtle file of the vocabulary, by subject and in the order of the file. No graph: it is read at
 * every start, where a graph with its indexes costs more than it gives.
 */
final class TurtleFile {

  private final Map<Node, Subject> subjects = new LinkedHashMap<>();

  private TurtleFile() {}

  static TurtleFile read(VocabFile file) {
    return read(file.text(), file.iri());
  }

  /** Reads {@code turtle}, which is right: its terms are not checked. */
  static TurtleFile read(String turtle, String base) {
    var file = new TurtleFile();
    RDFParser.fromString(turtle, Lang.TURTLE)
        .base(base)
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                file.subject(triple.getSubject()).add(triple);
              }
            });
    return file;
  }

  /** The named subjects. */
  Stream<Subject> named() {
    return subjects.values().stream().filter(it -> it.node.isURI());
  }

  /** The named subjects of class {@code type}. */
  List<Subject> instances(String type) {
    return named().filter(it -> it.has(Rdf.TYPE, type)).toList();
  }

  /** What is said of {@code node}; nothing, if it is no subject. */
  Subject described(Node node) {
    return Optional.ofNullable(subjects.get(node)).orElseGet(() -> new Subject(node));
  }

  private Subject subject(Node node) {
    return subjects.computeIfAbsent(node, Subject::new);
  }

  /** What the file says of one subject; nothing of many. */
  final class Subject {

    private final Node node;
    private final Map<String, List<Node>> values = new LinkedHashMap<>();

    private Subject(Node node) {
      this.node = node;
    }

    private void add(Triple triple) {
      values
          .computeIfAbsent(triple.getPredicate().getURI(), it -> new ArrayList<>(2))
          .add(triple.getObject());
    }

    String iri() {
      return node.getURI();
    }

    Stream<Node> values(String property) {
      return values.getOrDefault(property, List.of()).stream();
    }

    boolean has(String property) {
      return values.containsKey(property);
    }

    /** Whether a value is the resource {@code iri}. */
    boolean has(String property, String iri) {
      return values(property).anyMatch(it -> it.isURI() && it.getURI().equals(iri));
    }

    /** The values that are IRIs, sorted. */
    List<String> iris(String property) {
      return values(property).filter(Node::isURI).map(Node::getURI).sorted().toList();
    }

    /** The first value that is a literal, without its language and type. */
    Optional<String> findText(String property) {
      return values(property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).findFirst();
    }

    Optional<Integer> findNumber(String property) {
      return findText(property).map(Integer::valueOf);
    }

    /** The values that are described themselves, or at least can be. */
    Stream<Subject> things(String property) {
      return values(property).filter(it -> !it.isLiteral()).map(TurtleFile.this::described);
    }

    /** The members of the list that is a value; none if there is no such list. */
    List<Node> members(String property) {
      var members = new ArrayList<Node>();
      Optional<Subject> rest = things(property).findFirst();
      while (rest.isPresent()) {
        rest.get().values(Rdf.FIRST).forEach(members::add);
        rest = rest.get().things(Rdf.REST).findFirst();
      }
      return members;
    }

    /** The texts of the first of {@code properties} that it has, in each language. */
    Text text(String... properties) {
      for (String property : properties) {
        String any = findText(property).orElse("");
        if (!any.isEmpty()) {
          String fallback = language(property, "en").orElse(any);
          return new Text(
              fallback,
              language(property, "da").orElse(fallback),
              language(property, "de").orElse(fallback));
        }
      }
      return Text.same("");
    }

    private Optional<String> language(String property, String language) {
      return values(property)
          .filter(it -> it.isLiteral() && it.getLiteralLanguage().equalsIgnoreCase(language))
          .map(Node::getLiteralLexicalForm)
          .filter(it -> !it.isEmpty())
          .findFirst();
    }
  }
}
