package net.sisternet.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class TermsTest {

  /** Whose terms the vocabulary reuses, besides those with a prefix in the context. */
  private static final List<String> ALSO_REUSED =
      List.of(
          Sh.NS,
          "http://www.w3.org/2002/07/owl#",
          "http://www.w3.org/2006/vcard/ns#",
          "https://www.apache.org/licenses/",
          "http://publications.europa.eu/resource/authority/");

  private static final String W3ID = "https://w3id.org/sisternet/";

  @Test
  void everyOwnTermThatAFileUsesIsDefined() {
    Set<String> defined = definedTerms();
    Vocabulary.all()
        .forEach(
            graph ->
                assertThat(defined)
                    .containsAll(
                        Vocabulary.mentioned(graph).stream()
                            .filter(iri -> iri.startsWith(Sn.NS))
                            .toList()));
  }

  @Test
  void everyConceptAndAreaThatAFileUsesIsDefined() {
    var defined = new TreeSet<String>();
    Vocabulary.all()
        .forEach(
            graph ->
                graph
                    .find(Node.ANY, Vocabulary.iri(Skos.PREF_LABEL), Node.ANY)
                    .mapWith(Triple::getSubject)
                    .filterKeep(Node::isURI)
                    .forEachRemaining(node -> defined.add(node.getURI())));
    Vocabulary.all()
        .forEach(
            graph ->
                assertThat(defined)
                    .containsAll(
                        Vocabulary.mentioned(graph).stream()
                            .filter(
                                iri ->
                                    iri.startsWith(Snc.NS)
                                        || iri.startsWith(Prefixes.all().get("sna"))
                                        || iri.startsWith(Prefixes.all().get("nuts")))
                            .toList()));
  }

  @Test
  void everyOtherTermComesFromAnAllowedNamespace() {
    Vocabulary.all()
        .forEach(
            graph ->
                assertThat(Vocabulary.mentioned(graph))
                    .allSatisfy(iri -> assertThat(isAllowed(iri)).as(iri).isTrue()));
  }

  @Test
  void everyOwnTermHasALabelAndADefinitionInThreeLanguages() {
    var missing = new ArrayList<String>();
    for (String term : definedTerms()) {
      missing.addAll(texts(term, Skos.PREF_LABEL));
      missing.addAll(texts(term, Skos.DEFINITION));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyPropertyAndClassOfTheShapesHasAKeyInTheContext() {
    Set<String> keys = contextIris();
    assertThat(keys).containsAll(paths());
    var classes =
        Vocabulary.SHAPES
            .find(Node.ANY, Vocabulary.iri(Sh.TARGET_CLASS), Node.ANY)
            .mapWith(triple -> triple.getObject().getURI())
            .filterDrop(iri -> iri.contains("vcard") || iri.endsWith("/Person"))
            .toSet();
    assertThat(keys).containsAll(classes);
  }

  @Test
  void everyOwnTermThatARecordMayHoldHasAKeyInTheContext() {
    Set<String> withoutKey = Set.of(Sn.ERASURE, Sn.ERASES, Sn.SALT, Sn.SELECTS);
    assertThat(contextIris())
        .containsAll(definedTerms().stream().filter(iri -> !withoutKey.contains(iri)).toList())
        .doesNotContainAnyElementsOf(withoutKey);
  }

  private static List<String> texts(String term, String property) {
    return Vocabulary.missingTexts(Vocabulary.ONTOLOGY, Vocabulary.iri(term), property);
  }

  static Set<String> definedTerms() {
    return Vocabulary.ONTOLOGY
        .find(Node.ANY, Vocabulary.iri(Rdf.TYPE), Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .filterKeep(iri -> iri.startsWith(Sn.NS))
        .toSet();
  }

  /** The properties that the shapes speak of; paths of paths are left to their parts. */
  static Set<String> paths() {
    return Vocabulary.instances(Vocabulary.SHAPES, Sh.PROPERTY_SHAPE).stream()
        .flatMap(s -> Vocabulary.objects(Vocabulary.SHAPES, Vocabulary.iri(s), Sh.PATH).stream())
        .map(Node::getURI)
        .filter(iri -> !iri.equals(Rdf.TYPE))
        .collect(Collectors.toSet());
  }

  static Set<String> contextIris() {
    return JsonLd.context().values().stream()
        .map(value -> value instanceof Map<?, ?> map ? map.get("@id") : value)
        .map(String::valueOf)
        .filter(compact -> !compact.startsWith("@"))
        .map(compact -> Prefixes.findIri(compact).orElse(compact))
        .collect(Collectors.toSet());
  }

  private static boolean isAllowed(String iri) {
    return iri.startsWith(W3ID)
        || Prefixes.all().values().stream().anyMatch(iri::startsWith)
        || ALSO_REUSED.stream().anyMatch(iri::startsWith);
  }
}
