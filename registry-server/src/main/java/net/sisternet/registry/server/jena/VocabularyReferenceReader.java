package net.sisternet.registry.server.jena;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.vocabulary.VocabularyConcept;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyScheme;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.VocabFile;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads the shipped ontology, concept schemes, areas and languages for readers. */
public final class VocabularyReferenceReader {

  private static final Property CONTAINED_IN =
      ResourceFactory.createProperty(SchemaOrg.CONTAINED_IN_PLACE);
  private static final List<Property> MATCHES =
      List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.relatedMatch);

  private VocabularyReferenceReader() {}

  /** The reference of the shipped files. */
  public static VocabularyReference read() {
    TurtleFile concepts = open(VocabFiles.CONCEPTS);
    return new VocabularyReference(
        terms(open(VocabFiles.ONTOLOGY)),
        schemes(concepts),
        areas(open(VocabFiles.AREAS)),
        concepts(
            open(VocabFiles.LANGUAGES)
                .instances(ResourceFactory.createResource(Dct.LINGUISTIC_SYSTEM))));
  }

  private static TurtleFile open(VocabFile file) {
    try (InputStream in = file.open()) {
      return TurtleFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<VocabularyTerm> terms(TurtleFile ontology) {
    var terms = new ArrayList<VocabularyTerm>();
    for (Resource type : Set.of(OWL2.Class)) {
      ontology.instances(type).forEach(term -> terms.add(term(term, TermRole.CLASS)));
    }
    for (Resource type : List.of(OWL2.ObjectProperty, OWL2.DatatypeProperty, RDF.Property)) {
      ontology.instances(type).forEach(term -> terms.add(term(term, TermRole.PROPERTY)));
    }
    return terms.stream().filter(term -> term.iri().startsWith(Sn.NS)).toList();
  }

  private static VocabularyTerm term(Resource term, TermRole role) {
    return new VocabularyTerm(
        term.getURI(),
        role,
        TurtleFile.text(term, SKOS.prefLabel, RDFS.label),
        TurtleFile.text(term, SKOS.definition, RDFS.comment),
        TurtleFile.iris(term, role == TermRole.CLASS ? RDFS.subClassOf : RDFS.subPropertyOf),
        TurtleFile.iris(term, RDFS.domain),
        TurtleFile.iris(term, RDFS.range));
  }

  private static List<VocabularyScheme> schemes(TurtleFile file) {
    List<Resource> all = file.instances(SKOS.Concept);
    return file.instances(SKOS.ConceptScheme).stream()
        .map(
            scheme ->
                new VocabularyScheme(
                    scheme.getURI(),
                    TurtleFile.text(scheme, SKOS.prefLabel, DCTerms.title),
                    TurtleFile.text(scheme, SKOS.definition, DCTerms.description, SKOS.scopeNote),
                    concepts(
                        all.stream().filter(c -> c.hasProperty(SKOS.inScheme, scheme)).toList())))
        .toList();
  }

  private static List<VocabularyConcept> areas(TurtleFile file) {
    return concepts(file.instances(ResourceFactory.createResource(SchemaOrg.PLACE)));
  }

  private static List<VocabularyConcept> concepts(List<Resource> resources) {
    return resources.stream().map(VocabularyReferenceReader::concept).toList();
  }

  private static VocabularyConcept concept(Resource resource) {
    var broader = new ArrayList<>(TurtleFile.iris(resource, SKOS.broader));
    broader.addAll(TurtleFile.iris(resource, CONTAINED_IN));
    return new VocabularyConcept(
        resource.getURI(),
        TurtleFile.text(resource, SKOS.prefLabel),
        TurtleFile.text(resource, SKOS.definition, SKOS.scopeNote),
        TurtleFile.findLiteral(resource, SKOS.notation).map(Literal::getLexicalForm).orElse(""),
        broader,
        MATCHES.stream().flatMap(match -> TurtleFile.iris(resource, match).stream()).toList());
  }
}
