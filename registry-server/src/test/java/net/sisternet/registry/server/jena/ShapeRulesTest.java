package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.VocabFiles;
import net.sisternet.vocab.Xsd;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker says of every record just what Jena's validator says when it looks at every shape: of
 * the vocabulary's examples, and of each of them with one statement left out or changed.
 */
class ShapeRulesTest {

  private static final Path EXAMPLES = Path.of("../vocab/src/test/resources/examples");
  private static final Home HOME = new Home("http://localhost:8080");

  /** What a statement may say instead. */
  private static final List<Term> OTHERS =
      List.of(
          new Iri("https://else.example/networks/other#it"),
          new Iri("https://else.example/areas/other#it"),
          new Iri(Snc.RECORD_CONFIRMED),
          new Iri(SchemaOrg.PLACE),
          new Iri("mailto:info@else.example"),
          Literal.text("Ein Name", "de"),
          Literal.text("\u202E", "da"),
          Literal.text("a".repeat(10_001), "en--ltr"),
          Literal.string(" "),
          Literal.string("DKK"),
          Literal.typed("-1", Xsd.NS + "integer"),
          Literal.typed("007", Xsd.NS + "integer"),
          Literal.typed("many", Xsd.NS + "integer"),
          Literal.typed("1e3", Xsd.NS + "decimal"),
          Literal.typed("12.50", Xsd.NS + "decimal"),
          Literal.typed("1.0E3", Xsd.NS + "double"),
          Literal.typed("2020-13", Xsd.NS + "gYearMonth"),
          Literal.typed("2020", Xsd.NS + "gYear"),
          Literal.typed("P1Y", Xsd.NS + "duration"),
          new BlankNode("b1"));

  private static Schemes schemes;
  private static Shapes shapes;
  private static ShapeTexts texts;
  private static ShaclPayloadChecker checker;

  @BeforeAll
  static void readTheVocabulary() {
    Thesaurus thesaurus = ShippedVocabulary.thesaurus();
    schemes = new Schemes(thesaurus);
    checker = new ShaclPayloadChecker(thesaurus);
    var graph =
        RDFParser.fromString(VocabFiles.SHAPES.text(), Lang.TURTLE)
            .base(VocabFiles.SHAPES.iri())
            .toGraph();
    shapes = Shapes.parse(graph);
    texts = new ShapeTexts(graph);
  }

  static Stream<Example> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.sorted().map(ShapeRulesTest::read).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingElseIsSaidThanByTheValidatorAlone(Example example) {
    assertSame(example, example.graph());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void norOfARecordWithoutOneOfItsStatements(Example example) {
    List<Triple> triples = example.graph().triples().toList();
    for (int i = 0; i < triples.size(); i++) {
      var fewer = new ArrayList<>(triples);
      fewer.remove(i);
      assertSame(example, new Graph(fewer));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void norOfARecordThatSaysSomethingElseOrMore(Example example) {
    List<Triple> triples = example.graph().triples().toList();
    int start = Math.floorMod(example.name().hashCode(), OTHERS.size());
    for (int i = 0; i < triples.size(); i++) {
      Triple triple = triples.get(i);
      Term other = OTHERS.get((start + i) % OTHERS.size());
      var changed = new ArrayList<>(triples);
      changed.set(i, new Triple(triple.subject(), triple.predicate(), other));
      assertSame(example, new Graph(changed));
      changed.add(triple);
      assertSame(example, new Graph(changed));
    }
  }

  @Test
  void aGeneratedNetworkLeavesNothingToTheValidator() {
    var networks = new GeneratedNetworks(HOME, 1);
    var targets = new ShapeTargets(shapes);
    IntStream.rangeClosed(1, 300)
        .forEach(
            n -> {
              Graph graph = networks.graph(n);
              var facts = new Facts(graph, schemes);
              assertThat(targets.foci(Kinds.NETWORK, networks.record(n), graph))
                  .hasSizeGreaterThan(1)
                  .allSatisfy(it -> assertThat(it.shape().open(it.thing(), facts)).isEmpty());
            });
  }

  @Test
  void aPriceThatIsNoPlainNumberIsLeftToTheValidator() {
    assertThat(PlainNumber.find(Literal.typed("1.0E3", Xsd.NS + "double"))).isEmpty();
    assertThat(PlainNumber.find(Literal.typed("1.5", Xsd.NS + "integer"))).isEmpty();
    assertThat(PlainNumber.find(new Iri(Sdmx.OBS_VALUE))).isEmpty();
    assertThat(PlainNumber.find(Literal.typed("-1.50", Xsd.NS + "decimal"))).isPresent();
  }

  private static void assertSame(Example example, Graph graph) {
    RecordIri record = example.record();
    assertThat(checker.check(example.kind(), record, graph))
        .filteredOn(it -> !it.field().equals("type"))
        .as(graph.toString())
        .containsExactlyInAnyOrderElementsOf(validated(example, graph));
  }

  /** Every shape on every thing that it is for, by Jena alone. A record has no other things. */
  private static Set<FieldProblem> validated(Example example, Graph graph) {
    var data = JenaTerms.toJena(graph);
    graph.triples().forEach(triple -> addScheme(triple.object(), data));
    ValidationContext validation = ValidationContext.create(shapes, data);
    RecordIri record = example.record();
    Shape own = shapes.getShape(NodeFactory.createURI(example.kind().shape()));
    VLib.validateShape(validation, data, own, JenaTerms.toJena(record.thing()));
    for (Shape shape : shapes.getTargetShapes()) {
      VLib.focusNodes(data, shape).stream()
          .filter(Node::isURI)
          .forEach(focus -> VLib.validateShape(validation, data, shape, focus));
    }
    return new ShaclProblems(texts, new FieldPaths(record, graph), record)
        .of(validation.generateReport().getEntries()).stream()
            .filter(it -> !it.field().equals("type"))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static void addScheme(Term mentioned, org.apache.jena.graph.Graph data) {
    if (mentioned instanceof Iri iri) {
      schemes
          .find(iri)
          .ifPresent(
              scheme ->
                  data.add(
                      JenaTerms.toJena(iri),
                      NodeFactory.createURI(Skos.IN_SCHEME),
                      JenaTerms.toJena(scheme)));
    }
  }

  private static Example read(Path file) {
    String name = file.getFileName().toString().replace(".ttl", "");
    Kind kind = Kinds.findByName(name.substring(0, name.indexOf('-'))).orElseThrow();
    RecordIri record = HOME.record(kind, "example");
    try {
      Graph graph =
          new JenaRdfReader(List.of())
              .read(Files.readAllBytes(file), "text/turtle", record.value());
      return new Example(name, kind, record, graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Example(String name, Kind kind, RecordIri record, Graph graph) {

    @Override
    public String toString() {
      return name;
    }
  }
}
