package net.sisternet.registry.server.html.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyScheme;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;

/** What terms of the vocabulary are called. Any thread. */
public final class Labels {

  private final Forms forms;
  private final Thesaurus thesaurus;
  private final Map<String, Text> terms = new HashMap<>();

  public Labels(Forms forms, Thesaurus thesaurus, VocabularyReference reference) {
    this.forms = forms;
    this.thesaurus = thesaurus;
    reference.terms().forEach(term -> terms.put(term.iri(), term.name()));
    for (VocabularyScheme scheme : reference.schemes()) {
      terms.put(scheme.iri(), scheme.name());
    }
  }

  /** What a property is called; its compact IRI where nothing names it. */
  public String property(String iri, Reader reader) {
    return findProperty(iri, reader)
        .orElseGet(
            () -> {
              String compact = Prefixes.compact(iri);
              return reader.sayOr("property." + compact.replace(':', '.'), compact);
            });
  }

  /** What a property is called, if a form or the ontology names it. */
  public Optional<String> findProperty(String iri, Reader reader) {
    return forms
        .findField(iri)
        .map(FormField::name)
        .or(() -> Optional.ofNullable(terms.get(iri)))
        .map(reader::say);
  }

  /** What a class is called, if a form, the thesaurus or the ontology names it. */
  public Optional<String> findClass(String iri, Reader reader) {
    return forms
        .findByType(iri)
        .map(Form::name)
        .or(() -> Optional.ofNullable(terms.get(iri)))
        .map(reader::say)
        .or(() -> thesaurus.find(iri).map(concept -> concept(concept, reader).text()));
  }

  /** What a concept, an area or a language is called, if it is a shipped one. */
  public Optional<Phrase> findConcept(String iri, Reader reader) {
    return thesaurus.find(iri).map(concept -> concept(concept, reader));
  }

  /** Where in the reference a concept, an area or a language stands. */
  public String page(String iri) {
    String scheme = thesaurus.find(iri).map(Concept::scheme).orElse("");
    String page =
        switch (scheme) {
          case SchemaOrg.PLACE -> "/vocab/areas";
          case Dct.LINGUISTIC_SYSTEM -> "/vocab/languages";
          default -> "/vocab/concepts";
        };
    return page + '#' + Paths.anchor(iri);
  }

  /** What an area lies in, from the inside out, at most two names; empty for other concepts. */
  public String inside(String iri, Reader reader) {
    return thesaurus
        .find(iri)
        .filter(concept -> concept.scheme().equals(SchemaOrg.PLACE))
        .map(area -> String.join(", ", parents(area, reader)))
        .orElse("");
  }

  private List<String> parents(Concept area, Reader reader) {
    return thesaurus.withBroader(area.iri()).stream()
        .skip(1)
        .limit(2)
        .map(parent -> thesaurus.find(parent))
        .flatMap(Optional::stream)
        .map(parent -> concept(parent, reader).text())
        .toList();
  }

  private static Phrase concept(Concept concept, Reader reader) {
    return concept.labels().isEmpty()
        ? Phrase.own(concept.label(reader.language().tag()))
        : reader.best(concept.labels());
  }
}
