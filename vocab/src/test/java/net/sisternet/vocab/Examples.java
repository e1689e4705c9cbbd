package net.sisternet.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;

/** The example records under {@code src/test/resources/examples}. */
final class Examples {

  private static final Path FOLDER = Path.of("src/test/resources/examples");
  private static final Shapes SHAPES = Shapes.parse(Vocabulary.SHAPES);

  private static final List<Example> ALL = readAll();

  private Examples() {}

  /** One example: its file, its kind, and what must be wrong with it (nothing if it is valid). */
  record Example(String name, Kind kind, Set<String> expected, Graph graph) {

    boolean valid() {
      return name.equals(kind.name() + "-valid");
    }

    @Override
    public String toString() {
      return name;
    }

    String topic() {
      return "http://localhost:8080/" + kind.path() + "/example#it";
    }

    boolean invalid() {
      return name.startsWith(kind.name() + "-invalid-");
    }

    /** What a checker refuses. */
    List<ReportEntry> violations() {
      return findings(Severity.Violation);
    }

    /** What a checker advises. */
    List<ReportEntry> warnings() {
      return findings(Severity.Warning);
    }

    private List<ReportEntry> findings(Severity severity) {
      ValidationReport report = ShaclValidator.get().validate(SHAPES, withSchemes(graph));
      return report.getEntries().stream()
          .filter(entry -> entry.severity().equals(severity))
          .toList();
    }
  }

  static List<Example> all() {
    return ALL;
  }

  private static List<Example> readAll() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Examples::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Example> valid() {
    return all().stream().filter(Example::valid).toList();
  }

  static List<Example> invalid() {
    return all().stream().filter(Example::invalid).toList();
  }

  /** Those that are accepted with advice. */
  static List<Example> advised() {
    return all().stream().filter(e -> !e.valid() && !e.invalid()).toList();
  }

  /** A path as the examples write it: a compact IRI, or {@code -} for the node as a whole. */
  static String path(ReportEntry entry) {
    return entry.resultPath() == null
        ? "-"
        : Prefixes.compact(entry.resultPath().toString().replaceAll("[<>]", ""));
  }

  private static Example read(Path file) {
    String name = file.getFileName().toString().replace(".ttl", "");
    Kind kind = Kinds.findByName(name.substring(0, name.indexOf('-'))).orElseThrow();
    try {
      var expected = new TreeSet<String>();
      Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("# expect: "))
          .forEach(line -> expected.add(line.substring("# expect: ".length())));
      Graph graph = GraphFactory.createGraphMem();
      RDFParser.fromString(Files.readString(file), Lang.TURTLE).parse(graph);
      return new Example(name, kind, expected, graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record and the schemes of what it mentions, as shapes.ttl asks of a checker. */
  static Graph withSchemes(Graph record) {
    Graph data = GraphFactory.createGraphMem();
    record.find().forEachRemaining(data::add);
    Node inScheme = Vocabulary.iri(Skos.IN_SCHEME);
    record
        .find()
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .forEachRemaining(
            object ->
                Vocabulary.all()
                    .forEach(
                        file -> file.find(object, inScheme, Node.ANY).forEachRemaining(data::add)));
    return data;
  }
}
