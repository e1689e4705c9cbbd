package net.sisternet.registry.server.jena;

import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.vocabulary.VocabularyConcept;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyScheme;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Rdfs;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;
import org.apache.jena.vocabulary.OWL2;

/** Reads the shipped ontology, concept schemes, areas and languages for readers. */
final class VocabularyReferenceReader {

  private static final List<String> MATCHES =
      List.of(Skos.EXACT_MATCH, Skos.CLOSE_MATCH, Skos.RELATED_MATCH);
  private static final List<String> PROPERTIES =
      List.of(OWL2.ObjectProperty.getURI(), OWL2.DatatypeProperty.getURI(), Rdf.PROPERTY);

  private VocabularyReferenceReader() {}

  /** The reference of these files. */
  static VocabularyReference read(
      TurtleFile ontology, TurtleFile concepts, TurtleFile areas, TurtleFile languages) {
    return new VocabularyReference(
        terms(ontology),
        schemes(concepts),
        concepts(areas.instances(SchemaOrg.PLACE)),
        concepts(languages.instances(Dct.LINGUISTIC_SYSTEM)));
  }

  private static List<VocabularyTerm> terms(TurtleFile ontology) {
    Stream<VocabularyTerm> classes =
        ontology.instances(OWL2.Class.getURI()).stream().map(it -> term(it, TermRole.CLASS));
    Stream<VocabularyTerm> properties =
        PROPERTIES.stream()
            .flatMap(type -> ontology.instances(type).stream())
            .map(it -> term(it, TermRole.PROPERTY));
    return Stream.concat(classes, properties).filter(term -> term.iri().startsWith(Sn.NS)).toList();
  }

  private static VocabularyTerm term(TurtleFile.Subject term, TermRole role) {
    return new VocabularyTerm(
        term.iri(),
        role,
        term.text(Skos.PREF_LABEL, Rdfs.LABEL),
        term.text(Skos.DEFINITION, Rdfs.COMMENT),
        term.iris(role == TermRole.CLASS ? Rdfs.SUB_CLASS_OF : Rdfs.SUB_PROPERTY_OF),
        term.iris(Rdfs.DOMAIN),
        term.iris(Rdfs.RANGE));
  }

  private static List<VocabularyScheme> schemes(TurtleFile file) {
    List<TurtleFile.Subject> all = file.instances(Skos.CONCEPT);
    return file.instances(Skos.CONCEPT_SCHEME).stream()
        .map(
            scheme ->
                new VocabularyScheme(
                    scheme.iri(),
                    scheme.text(Skos.PREF_LABEL, Dct.TITLE),
                    scheme.text(Skos.DEFINITION, Dct.DESCRIPTION, Skos.SCOPE_NOTE),
                    concepts(
                        all.stream().filter(c -> c.has(Skos.IN_SCHEME, scheme.iri())).toList())))
        .toList();
  }

  private static List<VocabularyConcept> concepts(List<TurtleFile.Subject> subjects) {
    return subjects.stream().map(VocabularyReferenceReader::concept).toList();
  }

  private static VocabularyConcept concept(TurtleFile.Subject subject) {
    return new VocabularyConcept(
        subject.iri(),
        subject.text(Skos.PREF_LABEL),
        subject.text(Skos.DEFINITION, Skos.SCOPE_NOTE),
        subject.findText(Skos.NOTATION).orElse(""),
        Stream.of(Skos.BROADER, SchemaOrg.CONTAINED_IN_PLACE)
            .flatMap(it -> subject.iris(it).stream())
            .toList(),
        MATCHES.stream().flatMap(match -> subject.iris(match).stream()).toList());
  }
}
