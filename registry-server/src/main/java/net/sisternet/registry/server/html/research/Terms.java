package net.sisternet.registry.server.html.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.query.ExampleQuery;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Rdf;

/** What is known of each class and property that records are written with. Any thread. */
final class Terms {

  private final Forms forms;
  private final VocabularyReference reference;
  private final List<ExampleQuery> examples;

  Terms(Forms forms, VocabularyReference reference, List<ExampleQuery> examples) {
    this.forms = forms;
    this.reference = reference;
    this.examples = List.copyOf(examples);
  }

  /**
   * A class or property.
   *
   * @param code its compact IRI
   * @param own what the ontology of this project says of it, if it is its own
   * @param uses the fields that hold it, with the forms that they are in; of a class none
   * @param examples the queries that use it
   */
  record Term(
      String iri,
      String code,
      TermRole role,
      Text name,
      Text definition,
      Optional<VocabularyTerm> own,
      List<Use> uses,
      List<ExampleQuery> examples) {}

  /** A field of a form. */
  record Use(Form form, FormField field) {}

  /** The term with a compact IRI; empty if records are not written with it. */
  Optional<Term> find(String code) {
    return Prefixes.findIri(code)
        .filter(iri -> !iri.equals(Rdf.TYPE))
        .flatMap(
            iri ->
                findOwn(iri)
                    .map(own -> own(own, code))
                    .or(() -> findProperty(iri, code))
                    .or(() -> findClass(iri, code)));
  }

  private Optional<VocabularyTerm> findOwn(String iri) {
    return reference.terms().stream().filter(term -> term.iri().equals(iri)).findFirst();
  }

  private Term own(VocabularyTerm own, String code) {
    return new Term(
        own.iri(),
        code,
        own.role(),
        own.name(),
        own.definition(),
        Optional.of(own),
        uses(own.iri()),
        examples(code));
  }

  private Optional<Term> findProperty(String iri, String code) {
    List<Use> uses = uses(iri);
    return uses.stream()
        .findFirst()
        .map(
            use ->
                new Term(
                    iri,
                    code,
                    TermRole.PROPERTY,
                    use.field().name(),
                    use.field().description(),
                    Optional.empty(),
                    uses,
                    examples(code)));
  }

  private Optional<Term> findClass(String iri, String code) {
    return forms
        .findByType(iri)
        .map(
            form ->
                new Term(
                    iri,
                    code,
                    TermRole.CLASS,
                    form.name(),
                    form.description(),
                    Optional.empty(),
                    List.of(),
                    examples(code)));
  }

  private List<Use> uses(String iri) {
    var uses = new ArrayList<Use>();
    for (Form form : forms.all()) {
      form.findField(iri).ifPresent(field -> uses.add(new Use(form, field)));
    }
    return uses;
  }

  private List<ExampleQuery> examples(String code) {
    String pattern = "(?s).*(?<![\\w:-])" + Pattern.quote(code) + "(?![\\w-]).*";
    return examples.stream().filter(example -> example.query().matches(pattern)).toList();
  }
}
