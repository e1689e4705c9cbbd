package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Snc;
import org.junit.jupiter.api.Test;

class FormsReaderTest {

  private static final Forms SHIPPED = ShippedVocabulary.forms();

  private static final String SHAPES =
      """
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix x: <http://example.org/> .
      x:late a sh:PropertyGroup ; sh:order 2 ; rdfs:label "Late"@en , "Sent"@da , "Spät"@de .
      x:early a sh:PropertyGroup ; sh:order 1 ; rdfs:label "Early"@en .
      x:Thing a sh:NodeShape ; rdfs:label "Thing"@en , "Ting"@da ; sh:targetClass x:Thing ;
        sh:property
          [ sh:path x:c ; sh:name "C"@en ; sh:order 1 ; sh:group x:late ; sh:maxCount 1 ] ,
          [ sh:path x:b ; sh:name "B"@en ; sh:order 2 ; sh:group x:early ;
            sh:node [ sh:or ( [ sh:datatype xsd:date ]
              [ sh:property [ sh:path skos:inScheme ; sh:hasValue x:scheme ] ] ) ] ] ,
          [ sh:path x:a ; sh:name "A"@en ; sh:order 1 ; sh:group x:early ; sh:in ( x:one x:two ) ] ,
          [ sh:path x:a ; sh:minCount 1 ] ,
          [ sh:path x:b ; sh:minCount 1 ; sh:severity sh:Warning ] ,
          [ sh:path [ sh:inversePath x:d ] ; sh:order 3 ] ,
          [ sh:path x:ruleOnly ; sh:minCount 1 ] .
      x:Part a sh:NodeShape ; rdfs:label "Part"@en ; sh:targetObjectsOf x:c ;
        sh:property [ sh:path x:a ; sh:order 1 ; sh:name "A of a part"@en ] .
      x:ValueOnly a sh:NodeShape ; sh:datatype xsd:date .
      """;

  private static Forms read() {
    return FormsReader.read(TurtleFile.read(SHAPES, "http://example.org/"));
  }

  private static FormField field(Form form, String name) {
    return form.findField("http://example.org/" + name).orElseThrow();
  }

  @Test
  void fieldsComeInTheOrderOfTheirGroups() {
    Form thing = read().findByType("http://example.org/Thing").orElseThrow();
    assertThat(thing.fields().stream().map(field -> field.name().en()))
        .containsExactly("A", "B", "C");
    assertThat(field(thing, "c").group().name()).isEqualTo(new Text("Late", "Sent", "Spät"));
    assertThat(thing.name()).isEqualTo(new Text("Thing", "Ting", "Thing"));
  }

  @Test
  void whatAFieldMayHoldIsToldByAllItsRules() {
    Form thing = read().findByType("http://example.org/Thing").orElseThrow();
    assertThat(field(thing, "a").range().required()).isTrue();
    assertThat(field(thing, "a").range().values())
        .containsExactly("http://example.org/one", "http://example.org/two");
    assertThat(field(thing, "b").range().required()).as("a warning asks for nothing").isFalse();
    assertThat(field(thing, "b").range().schemes()).containsExactly("http://example.org/scheme");
    assertThat(field(thing, "b").range().datatypes())
        .containsExactly("http://www.w3.org/2001/XMLSchema#date");
    assertThat(field(thing, "c").range().repeatable()).isFalse();
    assertThat(field(thing, "c").range().form()).isEqualTo("http://example.org/Part");
  }

  @Test
  void aShapeWithoutFieldsIsNoForm() {
    assertThat(read().all().stream().map(Form::shape))
        .containsExactly("http://example.org/Thing", "http://example.org/Part");
  }

  @Test
  void everyKindHasAFormWithNamesInAllLanguages() {
    for (var kind : Kinds.all()) {
      Form form = SHIPPED.findByShape(kind.shape()).orElseThrow();
      assertThat(form.fields()).as(kind.name()).hasSizeGreaterThan(3);
      assertThat(form.findField(Skos.PREF_LABEL).orElseThrow().range().required()).isTrue();
      assertThat(form.fields())
          .allSatisfy(
              field ->
                  assertThat(List.of(field.name().en(), field.name().da(), field.name().de()))
                      .allMatch(text -> !text.isBlank()));
    }
  }

  @Test
  void aNetworkIsDescribedByTheShippedShapes() {
    Form network = SHIPPED.findByShape(Kinds.NETWORK.shape()).orElseThrow();
    assertThat(network.findField(Org.CLASSIFICATION).orElseThrow().range().schemes())
        .containsExactly(Snc.TYPE);
    assertThat(network.findField(SchemaOrg.HAS_MEMBER_PROGRAM).orElseThrow().range().form())
        .isEqualTo("https://w3id.org/sisternet/shapes#MemberProgram");
  }
}
