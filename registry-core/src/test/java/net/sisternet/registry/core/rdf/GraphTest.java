package net.sisternet.registry.core.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {

  private static final Iri A = new Iri("http://e.org/a");
  private static final Iri B = new Iri("http://e.org/b");
  private static final Iri P = new Iri("http://e.org/p");
  private static final Iri TYPE = new Iri(NTriples.RDF_TYPE);

  @Test
  void isASetThatRemembersTheOrder() {
    Graph graph = new Graph(List.of(triple(B, "2"), triple(A, "1"), triple(B, "2")));

    assertThat(graph.size()).isEqualTo(2);
    assertThat(graph.triples()).containsExactly(triple(B, "2"), triple(A, "1"));
    assertThat(graph.subjects()).containsExactly(B, A);
    assertThat(graph)
        .isEqualTo(new Graph(List.of(triple(A, "1"), triple(B, "2"))))
        .hasSameHashCodeAs(new Graph(List.of(triple(A, "1"), triple(B, "2"))))
        .isNotEqualTo(new Graph(List.of(triple(A, "1"))))
        .hasToString(
            "<http://e.org/a> <http://e.org/p> \"1\" .\n<http://e.org/b> <http://e.org/p> \"2\" .\n");
  }

  @Test
  void answersWhatIsSaidAboutASubject() {
    Graph graph =
        new Graph(List.of(triple(A, "1"), new Triple(A, TYPE, B), triple(A, "2"), triple(B, "3")));

    assertThat(graph.about(A)).hasSize(3);
    assertThat(graph.about(P)).isEmpty();
    assertThat(graph.objects(A, P.value()))
        .containsExactly(Literal.string("1"), Literal.string("2"));
    assertThat(graph.findObject(A, P.value())).contains(Literal.string("1"));
    assertThat(graph.findObject(B, TYPE.value())).isEmpty();
    assertThat(graph.isA(A, B.value())).isTrue();
    assertThat(graph.isA(A, A.value())).isFalse();
  }

  @Test
  void cannotBeChangedFromOutside() {
    var triples = new ArrayList<>(List.of(triple(A, "1")));
    Graph graph = new Graph(triples);
    triples.add(triple(B, "2"));

    assertThat(graph.size()).isEqualTo(1);
    assertThatThrownBy(() -> graph.about(A).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> graph.subjects().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(graph.with(List.of(triple(B, "2"))).size()).isEqualTo(2);
    assertThat(graph.map(it -> triple(B, "9"))).isEqualTo(new Graph(List.of(triple(B, "9"))));
    assertThat(graph.size()).isEqualTo(1);
  }

  private static Triple triple(Iri subject, String object) {
    return new Triple(subject, P, Literal.string(object));
  }
}
