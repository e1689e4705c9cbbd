package net.sisternet.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class ConceptsTest {

  @Test
  void everySchemeConceptAreaAndLanguageHasALabelInThreeLanguages() {
    var missing = new ArrayList<String>();
    Stream.of(Vocabulary.CONCEPTS, Vocabulary.AREAS, Vocabulary.SPEECH)
        .forEach(
            graph ->
                subjects(graph)
                    .forEach(
                        subject ->
                            missing.addAll(
                                Vocabulary.missingTexts(graph, subject, Skos.PREF_LABEL))));
    assertThat(missing).isEmpty();
  }

  @Test
  void aDefinitionOrAnotherNameInOneLanguageIsThereInAllThree() {
    var missing = new ArrayList<String>();
    for (Node subject : subjects(Vocabulary.CONCEPTS)) {
      if (!Vocabulary.objects(Vocabulary.CONCEPTS, subject, Skos.DEFINITION).isEmpty()) {
        missing.addAll(Vocabulary.missingTexts(Vocabulary.CONCEPTS, subject, Skos.DEFINITION));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyConceptIsInOneSchemeOfTheFile() {
    var schemes = Vocabulary.instances(Vocabulary.CONCEPTS, Skos.CONCEPT_SCHEME);
    for (String concept : Vocabulary.instances(Vocabulary.CONCEPTS, Skos.CONCEPT)) {
      List<Node> inScheme = schemesOf(Vocabulary.CONCEPTS, concept);
      assertThat(inScheme).as(concept).hasSize(1);
      assertThat(schemes).contains(inScheme.get(0).getURI());
    }
  }

  @Test
  void everyAreaAndEveryLanguageIsInTheSchemeThatTheShapesAskFor() {
    for (Node area : subjects(Vocabulary.AREAS)) {
      assertThat(schemesOf(Vocabulary.AREAS, area.getURI()))
          .containsExactly(Vocabulary.iri(Snc.AREA));
    }
    for (String language : Vocabulary.instances(Vocabulary.SPEECH, Dct.NS + "LinguisticSystem")) {
      assertThat(schemesOf(Vocabulary.SPEECH, language))
          .containsExactly(Vocabulary.iri(Snc.LANGUAGE));
    }
  }

  @Test
  void aBroaderConceptIsInTheSameScheme() {
    Vocabulary.CONCEPTS
        .find(Node.ANY, Vocabulary.iri(Skos.BROADER), Node.ANY)
        .forEachRemaining(
            triple ->
                assertThat(schemesOf(Vocabulary.CONCEPTS, triple.getObject().getURI()))
                    .isEqualTo(schemesOf(Vocabulary.CONCEPTS, triple.getSubject().getURI())));
  }

  @Test
  void everySectorLinksToNaceAndEveryTopCompetenceToEsco() {
    for (Node sector :
        Vocabulary.subjects(Vocabulary.CONCEPTS, Skos.IN_SCHEME, Vocabulary.iri(Snc.SECTOR))) {
      assertThat(Vocabulary.objects(Vocabulary.CONCEPTS, sector, Skos.RELATED_MATCH))
          .as(sector.toString())
          .isNotEmpty()
          .allMatch(node -> node.getURI().startsWith(Prefixes.all().get("nace")));
    }
    for (Node competence :
        Vocabulary.subjects(Vocabulary.CONCEPTS, Skos.IN_SCHEME, Vocabulary.iri(Snc.COMPETENCE))) {
      boolean top = Vocabulary.objects(Vocabulary.CONCEPTS, competence, Skos.BROADER).isEmpty();
      assertThat(Vocabulary.objects(Vocabulary.CONCEPTS, competence, Skos.EXACT_MATCH))
          .as(competence.toString())
          .hasSize(top ? 1 : 0)
          .allMatch(node -> node.getURI().startsWith(Prefixes.all().get("esco")));
    }
  }

  @Test
  void everyCompetenceIsFoundByOtherWordsInThreeLanguages() {
    for (Node competence :
        Vocabulary.subjects(Vocabulary.CONCEPTS, Skos.IN_SCHEME, Vocabulary.iri(Snc.COMPETENCE))) {
      assertThat(Vocabulary.objects(Vocabulary.CONCEPTS, competence, Skos.ALT_LABEL))
          .as(competence.toString())
          .extracting(Node::getLiteralLanguage)
          .contains("en", "da", "de");
    }
  }

  @Test
  void theSameCompetenceIsFoundByTranslationInEachLanguage() {
    Node languages = Vocabulary.iri(Snc.NS + "comp-languages");
    assertThat(Vocabulary.objects(Vocabulary.CONCEPTS, languages, Skos.ALT_LABEL))
        .extracting(Node::toString)
        .contains("\"translation\"@en", "\"oversættelse\"@da", "\"Übersetzung\"@de");
  }

  private static List<Node> schemesOf(Graph graph, String concept) {
    return Vocabulary.objects(graph, Vocabulary.iri(concept), Skos.IN_SCHEME);
  }

  private static List<Node> subjects(Graph graph) {
    return graph.find().mapWith(Triple::getSubject).toSet().stream().filter(Node::isURI).toList();
  }
}
