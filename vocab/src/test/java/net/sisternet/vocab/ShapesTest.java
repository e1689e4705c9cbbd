package net.sisternet.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.vocab.Examples.Example;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {

  private static final Graph SHAPES = Vocabulary.SHAPES;

  static List<Example> valid() {
    return Examples.valid();
  }

  static List<Example> advised() {
    return Examples.advised();
  }

  static List<Example> invalid() {
    return Examples.invalid();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void aValidExampleHasNoViolation(Example example) {
    assertThat(example.violations()).isEmpty();
    assertThat(example.warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("advised")
  void adviceIsAWarningThatDoesNotRefuse(Example example) {
    assertThat(example.expected()).isNotEmpty();
    assertThat(example.violations()).isEmpty();
    assertThat(example.warnings().stream().map(Examples::path).collect(Collectors.toSet()))
        .isEqualTo(example.expected());
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void anInvalidExampleFailsAtTheExpectedPathsAndNowhereElse(Example example) {
    assertThat(example.expected()).isNotEmpty();
    assertThat(example.violations().stream().map(Examples::path).collect(Collectors.toSet()))
        .isEqualTo(example.expected());
  }

  @Test
  void everyKindHasItsShapeWithTheKindsTypeAsTarget() {
    for (Kind kind : Kinds.all()) {
      assertThat(SHAPES.contains(shape(kind), node(Sh.TARGET_CLASS), node(kind.type())))
          .as(kind.name())
          .isTrue();
    }
  }

  @Test
  void everyTargetHasAnExampleThatPassesAndOneThatFails() {
    for (Triple target : targets()) {
      if (!isAboutPersons(target)) {
        assertThat(valid()).as("valid: " + target).anyMatch(e -> !focus(target, e).isEmpty());
      }
      assertThat(invalid()).as("invalid: " + target).anyMatch(e -> fails(target, e));
    }
  }

  @Test
  void everyTypeOfPersonIsRefused() {
    Example persons =
        invalid().stream()
            .filter(e -> e.name().equals("network-invalid-person"))
            .findFirst()
            .orElseThrow();
    assertThat(persons.violations()).hasSize(3);
  }

  @Test
  void everyFieldAsksInThreeLanguages() {
    var missing = new ArrayList<String>();
    for (Node field : fields()) {
      missing.addAll(Vocabulary.missingTexts(SHAPES, field, Sh.NAME));
      missing.addAll(Vocabulary.missingTexts(SHAPES, field, Sh.DESCRIPTION));
      assertThat(Vocabulary.objects(SHAPES, field, Sh.ORDER)).as(field + " order").hasSize(1);
      List<Node> group = Vocabulary.objects(SHAPES, field, Sh.GROUP);
      assertThat(group).as(field + " group").hasSize(1);
      assertThat(Vocabulary.instances(SHAPES, Sh.PROPERTY_GROUP)).contains(group.get(0).getURI());
    }
    assertThat(missing).isEmpty();
    assertThat(fields()).hasSizeGreaterThan(80);
  }

  @Test
  void everyRuleSaysInThreeLanguagesWhatToDoAndHowGraveItIs() {
    var missing = new ArrayList<String>();
    for (String shape : Vocabulary.instances(SHAPES, Sh.PROPERTY_SHAPE)) {
      missing.addAll(Vocabulary.missingTexts(SHAPES, node(shape), Sh.MESSAGE));
      assertThat(Vocabulary.objects(SHAPES, node(shape), Sh.SEVERITY)).as(shape).hasSize(1);
    }
    for (String shape : targetShapes()) {
      boolean ownRule =
          SHAPES.contains(node(shape), node(Sh.OR), Node.ANY)
              || SHAPES.contains(node(shape), node(Sh.XONE), Node.ANY);
      if (ownRule) {
        missing.addAll(Vocabulary.missingTexts(SHAPES, node(shape), Sh.MESSAGE));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyShapeAndGroupIsNamedInThreeLanguages() {
    var missing = new ArrayList<String>();
    for (String shape : targetShapes()) {
      missing.addAll(Vocabulary.missingTexts(SHAPES, node(shape), Rdfs.LABEL));
      missing.addAll(Vocabulary.missingTexts(SHAPES, node(shape), Rdfs.COMMENT));
    }
    for (String group : Vocabulary.instances(SHAPES, Sh.PROPERTY_GROUP)) {
      missing.addAll(Vocabulary.missingTexts(SHAPES, node(group), Rdfs.LABEL));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noPropertyShapeIsLeftOver() {
    Set<String> used =
        SHAPES
            .find(Node.ANY, node(Sh.PROPERTY), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isURI)
            .mapWith(Node::getURI)
            .toSet();
    assertThat(used).isEqualTo(Vocabulary.instances(SHAPES, Sh.PROPERTY_SHAPE));
  }

  @Test
  void aFormShowsNoTwoFieldsInOnePlace() {
    for (String shape : targetShapes()) {
      List<String> places =
          Vocabulary.objects(SHAPES, node(shape), Sh.PROPERTY).stream()
              .filter(field -> SHAPES.contains(field, node(Sh.ORDER), Node.ANY))
              .map(
                  field ->
                      Vocabulary.objects(SHAPES, field, Sh.GROUP).get(0)
                          + " "
                          + Vocabulary.objects(SHAPES, field, Sh.ORDER)
                              .get(0)
                              .getLiteralLexicalForm())
              .toList();
      assertThat(places).as(shape).doesNotHaveDuplicates();
    }
  }

  private static Set<String> targetShapes() {
    return targets().stream()
        .map(target -> target.getSubject().getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Triple> targets() {
    return Stream.of(Sh.TARGET_CLASS, Sh.TARGET_OBJECTS_OF)
        .flatMap(property -> SHAPES.find(Node.ANY, node(property), Node.ANY).toList().stream())
        .toList();
  }

  private static boolean isAboutPersons(Triple target) {
    return target.getSubject().getURI().endsWith("#Person");
  }

  private static List<Node> fields() {
    return Vocabulary.instances(SHAPES, Sh.PROPERTY_SHAPE).stream()
        .map(Vocabulary::iri)
        .filter(shape -> SHAPES.contains(shape, node(Sh.NAME), Node.ANY))
        .toList();
  }

  /** The nodes of an example that the target picks. */
  private static Set<Node> focus(Triple target, Example example) {
    boolean byClass = target.getPredicate().getURI().equals(Sh.TARGET_CLASS);
    return new LinkedHashSet<>(
        byClass
            ? Vocabulary.subjects(example.graph(), Rdf.TYPE, target.getObject())
            : example
                .graph()
                .find(Node.ANY, target.getObject(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList());
  }

  /** Whether the target's own shape finds something wrong with a node that the target picks. */
  private static boolean fails(Triple target, Example example) {
    Set<Node> focus = focus(target, example);
    return !focus.isEmpty()
        && example.violations().stream()
            .anyMatch(
                entry ->
                    focus.contains(entry.focusNode())
                        && (entry.source().equals(target.getSubject())
                            || SHAPES.contains(
                                target.getSubject(), node(Sh.PROPERTY), entry.source())));
  }

  private static Node shape(Kind kind) {
    return node(kind.shape());
  }

  private static Node node(String iri) {
    return Vocabulary.iri(iri);
  }
}
