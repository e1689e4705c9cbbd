package net.sisternet.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstantsTest {

  @Test
  void theOwnTermsAreThoseOfTheOntology() throws Exception {
    var terms = new ArrayList<>(constants(Sn.class));
    terms.remove(Sn.PROTOCOL_1);
    assertThat(terms).containsExactlyInAnyOrderElementsOf(TermsTest.definedTerms());
  }

  @Test
  void theConceptsAreDefined() throws Exception {
    var concepts = new ArrayList<>(constants(Snc.class));
    concepts.remove(Snc.LANGUAGE);
    var defined = Vocabulary.instances(Vocabulary.CONCEPTS, Skos.CONCEPT);
    defined.addAll(Vocabulary.instances(Vocabulary.CONCEPTS, Skos.CONCEPT_SCHEME));
    assertThat(defined).containsAll(concepts);
  }

  @Test
  void aHolderOfForeignTermsHoldsOneNamespaceAndNoTermTwice() throws Exception {
    for (Class<?> holder :
        List.of(
            Adms.class,
            As.class,
            Dcat.class,
            Dct.class,
            Foaf.class,
            Org.class,
            Prov.class,
            Qb.class,
            Rdf.class,
            Rdfs.class,
            SchemaOrg.class,
            Skos.class,
            Xsd.class)) {
      String namespace = (String) holder.getField("NS").get(null);
      assertThat(Prefixes.all()).containsValue(namespace);
      assertThat(constants(holder))
          .as(holder.getSimpleName())
          .doesNotHaveDuplicates()
          .allMatch(iri -> iri.startsWith(namespace) && iri.length() > namespace.length());
    }
  }

  @Test
  void everyFileOfTheListIsThereAndIsFoundByNameAndIri() throws Exception {
    assertThat(VocabFiles.all()).hasSize(6 + Kinds.all().size());
    for (VocabFile file : VocabFiles.all()) {
      try (InputStream stream = file.open()) {
        assertThat(stream.readAllBytes()).as(file.name()).isNotEmpty();
      }
      assertThat(VocabFiles.findByName(file.name())).contains(file);
      assertThat(VocabFiles.findByIri(file.iri())).contains(file);
    }
    for (Kind kind : Kinds.all()) {
      assertThat(VocabFiles.frame(kind).resource()).isEqualTo(kind.frame());
    }
  }

  @Test
  void aCompactIriIsTheLongestPrefixAndIsUndone() {
    assertThat(Prefixes.compact(Snc.NS + "type-cluster")).isEqualTo("snc:type-cluster");
    assertThat(Prefixes.compact("http://example.org/x")).isEqualTo("http://example.org/x");
    assertThat(Prefixes.findIri("snc:type-cluster")).contains(Snc.NS + "type-cluster");
    assertThat(Prefixes.findIri("http://example.org/x")).isEmpty();
    assertThat(Prefixes.findIri("event:Status")).isEmpty();
    for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
      String iri = prefix.getValue() + "x";
      assertThat(Prefixes.compact(iri)).isEqualTo(prefix.getKey() + ":x");
    }
  }

  @Test
  void kindsAreFoundByPathAndName() {
    for (Kind kind : Kinds.all()) {
      assertThat(Kinds.findByPath(kind.path())).contains(kind);
      assertThat(Kinds.findByName(kind.name())).contains(kind);
    }
    assertThat(Kinds.findByPath("network")).isEmpty();
  }

  /** The term constants of a holder, without its namespaces. */
  private static List<String> constants(Class<?> holder) throws IllegalAccessException {
    var constants = new ArrayList<String>();
    for (Field field : holder.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getName().endsWith("NS")) {
        constants.add((String) field.get(null));
      }
    }
    return constants;
  }
}
