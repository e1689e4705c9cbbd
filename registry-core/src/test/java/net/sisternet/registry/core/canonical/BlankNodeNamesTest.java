package net.sisternet.registry.core.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankNodeNamesTest {

  private static final RecordIri RECORD = new RecordIri("http://localhost:8080/networks/mikronet");

  /** Random trees, chains and shared nodes, with doubles among them. */
  @RepeatedTest(200)
  void neitherLabelsNorOrderNorRepetitionChangeTheNames(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    Graph graph = randomForest(random);
    Graph named = named(graph);
    assertThat(named.subjects()).noneMatch(BlankNode.class::isInstance);
    for (int i = 0; i < 5; i++) {
      assertThat(NTriples.write(named(shuffled(graph, random)))).isEqualTo(NTriples.write(named));
      assertThat(NTriples.write(named(doubled(graph, random)))).isEqualTo(NTriples.write(named));
    }
    assertThat(named(named)).isEqualTo(named);
  }

  @Test
  void nodesThatDifferOnlyFarAwayAreToldApart() {
    assertThat(named(graph(chain("a", 20, "red"), chain("b", 20, "green"))).size()).isEqualTo(42);
  }

  @Test
  void nodesThatDifferOnlyInWhoPointsToThemAreToldApart() {
    Graph named =
        named(
            lines(
                "<#tier-1> sn:eligibleHeadcount _:x .",
                "<#tier-2> sn:eligibleHeadcount _:y .",
                "_:x schema:minValue \"1\" .",
                "_:y schema:minValue \"1\" ."));
    assertThat(named)
        .isEqualTo(
            lines(
                "<#tier-1> sn:eligibleHeadcount <#b1> .",
                "<#tier-2> sn:eligibleHeadcount <#b2> .",
                "<#b1> schema:minValue \"1\" .",
                "<#b2> schema:minValue \"1\" ."));
  }

  @Test
  void equalTreesBecomeOne() {
    Graph named =
        named(
            lines(
                "<#it> schema:event _:a .",
                "<#it> schema:event _:b .",
                "_:a schema:eventSchedule _:c .",
                "_:b schema:eventSchedule _:d .",
                "_:c schema:repeatFrequency \"P1M\" .",
                "_:d schema:repeatFrequency \"P1M\" ."));
    assertThat(named.size()).isEqualTo(3);
  }

  @Test
  void namesThatAreTakenAreLeftOut() {
    Graph named =
        named(
            lines(
                "<#it> schema:contactPoint <#b1> .",
                "<#b2> org:postIn <#it> .",
                "<#it> schema:contactPoint _:x .",
                "_:x schema:email \"info@example.org\" ."));
    assertThat(named.subjects()).contains(RECORD.fragment("b3"));
    assertThat(named.size()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 30, 60})
  void cliquesAreRefused(int size) {
    var triples = new ArrayList<Triple>();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (i != j) {
          triples.add(triple(blank("n" + i), "p", blank("n" + j)));
        }
      }
    }
    assertEntangled(new Graph(triples));
  }

  @Test
  void ringsAndSharedDoublesAreRefused() {
    assertEntangled(lines("_:a org:linkedTo _:b .", "_:b org:linkedTo _:a ."));
    assertEntangled(
        lines(
            "_:a1 org:linkedTo _:x1 .", "_:a1 org:member _:y1 .",
            "_:a2 org:linkedTo _:x2 .", "_:a2 org:member _:y2 .",
            "_:x1 org:role _:f1 .", "_:y1 org:role _:f2 .",
            "_:x2 org:role _:f2 .", "_:y2 org:role _:f1 ."));
  }

  @Test
  void aRingWithOneMarkedNodeIsNoRingOfEquals() {
    Graph named =
        named(
            lines(
                "_:a org:linkedTo _:b .",
                "_:b org:linkedTo _:c .",
                "_:c org:linkedTo _:a .",
                "_:a skos:notation \"1\" ."));
    assertThat(named.subjects()).hasSize(3).allMatch(Iri.class::isInstance);
  }

  @Test
  void theLargestGraphsAreNamed() {
    var chain = new ArrayList<Triple>();
    for (int i = 0; i < Canonicaliser.MOST_TRIPLES; i++) {
      chain.add(triple(blank("n" + i), "p", blank("n" + (i + 1))));
    }
    var star = new ArrayList<Triple>();
    for (int i = 0; i < Canonicaliser.MOST_TRIPLES; i++) {
      star.add(triple(RECORD.thing(), "p", blank("n" + i)));
    }
    var leaves = new ArrayList<Triple>();
    for (int i = 0; i < Canonicaliser.MOST_TRIPLES / 2; i++) {
      leaves.add(triple(RECORD.thing(), "p", blank("n" + i)));
      leaves.add(triple(blank("n" + i), "q", Literal.string("v" + i)));
    }
    assertThat(named(new Graph(chain)).size()).isEqualTo(Canonicaliser.MOST_TRIPLES);
    assertThat(named(new Graph(star)).size()).isEqualTo(1);
    assertThat(named(new Graph(leaves)).size()).isEqualTo(leaves.size());
  }

  private static Graph named(Graph graph) {
    return BlankNodeNames.named(RECORD, graph);
  }

  private static void assertEntangled(Graph graph) {
    assertThatThrownBy(() -> named(graph))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID))
        .hasMessageContaining("ring");
  }

  private static Graph randomForest(Random random) {
    var triples = new ArrayList<Triple>();
    var nodes = new ArrayList<Resource>(List.of(RECORD.thing(), RECORD.fragment("b2")));
    int size = 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      Resource parent = nodes.get(random.nextInt(nodes.size()));
      BlankNode node = blank("n" + i);
      triples.add(triple(parent, "p" + random.nextInt(3), node));
      triples.add(triple(node, "q", Literal.string("v" + random.nextInt(4))));
      nodes.add(node);
    }
    var shared = blank("shared");
    for (int i = 0; i < random.nextInt(4); i++) {
      triples.add(triple(nodes.get(random.nextInt(nodes.size())), "s", shared));
    }
    return new Graph(triples);
  }

  private static Graph shuffled(Graph graph, Random random) {
    var labels = new ArrayList<Integer>();
    for (int i = 0; i < 100; i++) {
      labels.add(i);
    }
    Collections.shuffle(labels, random);
    Map<BlankNode, BlankNode> names = new HashMap<>();
    Function<Term, Term> rename =
        term ->
            term instanceof BlankNode node
                ? names.computeIfAbsent(node, n -> blank("x" + labels.get(names.size())))
                : term;
    var triples = new ArrayList<Triple>();
    graph
        .triples()
        .forEach(
            t ->
                triples.add(
                    new Triple(
                        (Resource) rename.apply(t.subject()),
                        t.predicate(),
                        rename.apply(t.object()))));
    Collections.shuffle(triples, random);
    return new Graph(triples);
  }

  /** The graph with one leaf said twice. */
  private static Graph doubled(Graph graph, Random random) {
    List<BlankNode> leaves =
        graph.subjects().stream()
            .filter(BlankNode.class::isInstance)
            .map(BlankNode.class::cast)
            .filter(node -> graph.about(node).size() == 1)
            .toList();
    if (leaves.isEmpty()) {
      return graph;
    }
    BlankNode leaf = leaves.get(random.nextInt(leaves.size()));
    var copy = new ArrayList<Triple>();
    graph
        .triples()
        .forEach(
            t -> {
              if (t.subject().equals(leaf)) {
                copy.add(new Triple(blank("copy"), t.predicate(), t.object()));
              }
              if (t.object().equals(leaf)) {
                copy.add(new Triple(t.subject(), t.predicate(), blank("copy")));
              }
            });
    return shuffled(graph.with(copy), random);
  }

  private static List<Triple> chain(String label, int length, String end) {
    var triples = new ArrayList<Triple>();
    for (int i = 0; i < length; i++) {
      triples.add(triple(blank(label + i), "p", blank(label + (i + 1))));
    }
    triples.add(triple(blank(label + length), "q", Literal.string(end)));
    return triples;
  }

  private static Graph graph(List<Triple> one, List<Triple> other) {
    return new Graph(one).with(other);
  }

  private static Graph lines(String... lines) {
    return TestGraphs.graph(RECORD, lines);
  }

  private static Triple triple(Resource subject, String predicate, Term object) {
    return new Triple(subject, new Iri("http://example.org/" + predicate), object);
  }

  private static BlankNode blank(String label) {
    return new BlankNode(label);
  }
}
