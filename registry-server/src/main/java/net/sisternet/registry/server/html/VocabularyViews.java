package net.sisternet.registry.server.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.FieldRange;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.VocabularyConcept;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.search.Formats.Link;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;

/** The vocabulary as its pages show it. */
final class VocabularyViews {

  private final Forms forms;
  private final Labels labels;
  private final Paths paths;

  VocabularyViews(Forms forms, Labels labels, Paths paths) {
    this.forms = forms;
    this.labels = labels;
    this.paths = paths;
  }

  /** A term of the ontology; each link's label is a compact IRI. */
  record TermView(
      String anchor,
      String code,
      String name,
      String definition,
      List<Phrase> otherNames,
      List<Link> broader,
      List<Link> domains,
      List<Link> ranges) {}

  /** A shape, with the classes that it is for. */
  record FormView(
      String anchor,
      String code,
      String name,
      String description,
      List<String> types,
      List<FormFieldView> fields) {}

  /** A field, with what it may hold. */
  record FormFieldView(
      String name,
      String description,
      String json,
      String property,
      boolean required,
      boolean repeatable,
      List<Link> values) {}

  /** A concept scheme as a tree. */
  record SchemeView(
      String anchor, String code, String name, String description, List<ConceptView> top) {}

  /** A concept with those that lie in it; where it lies in several, it is told in full once. */
  record ConceptView(
      String anchor,
      String code,
      String name,
      List<Phrase> otherNames,
      String definition,
      String notation,
      List<Link> matches,
      List<ConceptView> narrower) {}

  List<TermView> terms(VocabularyReference reference, TermRole role, Reader reader) {
    return reference.terms().stream()
        .filter(term -> term.role() == role)
        .map(term -> term(term, reader))
        .toList();
  }

  private TermView term(VocabularyTerm term, Reader reader) {
    return new TermView(
        Paths.anchor(term.iri()),
        Prefixes.compact(term.iri()),
        reader.say(term.name()),
        reader.say(term.definition()),
        otherNames(term.name(), reader),
        links(term.broader()),
        links(term.domains()),
        links(term.ranges()));
  }

  List<FormView> forms(Reader reader) {
    return forms.all().stream().map(form -> form(form, reader)).toList();
  }

  private FormView form(Form form, Reader reader) {
    return new FormView(
        Paths.anchor(form.shape()),
        Prefixes.compact(form.shape()),
        reader.say(form.name()),
        reader.say(form.description()),
        form.types().stream().map(Prefixes::compact).toList(),
        form.fields().stream().map(field -> field(field, reader)).toList());
  }

  private FormFieldView field(FormField field, Reader reader) {
    return new FormFieldView(
        reader.say(field.name()),
        reader.say(field.description()),
        field.property().equals(Rdf.TYPE) ? "type" : FieldNames.of(field.property()),
        Prefixes.compact(field.property()),
        field.range().required(),
        field.range().repeatable(),
        values(field.range(), reader));
  }

  private List<Link> values(FieldRange range, Reader reader) {
    var values = new ArrayList<Link>();
    for (String datatype : range.datatypes()) {
      String key = "datatype." + datatype.substring(Math.max(datatype.lastIndexOf('#'), 0) + 1);
      values.add(new Link(reader.sayOr(key, Prefixes.compact(datatype)), ""));
    }
    for (String scheme : range.schemes()) {
      values.add(new Link(schemeName(scheme, reader), paths.of(schemePage(scheme))));
    }
    for (String value : range.values()) {
      String name =
          labels.findConcept(value, reader).map(Phrase::text).orElse(Prefixes.compact(value));
      values.add(new Link(name, paths.of(labels.page(value))));
    }
    forms
        .findByShape(range.form())
        .ifPresent(
            form ->
                values.add(new Link(reader.say(form.name()), '#' + Paths.anchor(form.shape()))));
    return values;
  }

  private String schemeName(String scheme, Reader reader) {
    return switch (schemePage(scheme)) {
      case "/vocab/areas" -> reader.say("vocab.areas");
      case "/vocab/languages" -> reader.say("vocab.languages");
      default -> labels.property(scheme, reader);
    };
  }

  private static String schemePage(String scheme) {
    return switch (scheme) {
      case net.sisternet.vocab.Snc.AREA -> "/vocab/areas";
      case net.sisternet.vocab.Snc.LANGUAGE -> "/vocab/languages";
      default -> "/vocab/concepts#" + Paths.anchor(scheme);
    };
  }

  List<SchemeView> schemes(VocabularyReference reference, Reader reader) {
    return reference.schemes().stream()
        .filter(scheme -> !scheme.concepts().isEmpty())
        .map(
            scheme ->
                scheme(
                    scheme.iri(), scheme.name(), scheme.description(), scheme.concepts(), reader))
        .toList();
  }

  SchemeView scheme(
      String iri, Text name, Text description, List<VocabularyConcept> concepts, Reader reader) {
    return new SchemeView(
        Paths.anchor(iri),
        Prefixes.compact(iri),
        reader.say(name),
        reader.say(description),
        new Tree(concepts, reader).top());
  }

  private static List<Phrase> otherNames(Text name, Reader reader) {
    var names = new ArrayList<Phrase>();
    for (Language language : Language.values()) {
      if (language != reader.language()) {
        names.add(new Phrase(name.in(language.locale()), language.tag()));
      }
    }
    return names;
  }

  /** Compact IRIs; our own terms lead to their place on the page, those of others to the others. */
  private static List<Link> links(List<String> iris) {
    return iris.stream()
        .map(
            iri ->
                new Link(
                    Prefixes.compact(iri),
                    iri.startsWith(Sn.NS)
                        ? '#' + Paths.anchor(iri)
                        : iri.startsWith(Xsd.NS) ? "" : Paths.findSafe(iri).orElse("")))
        .toList();
  }

  /** Concepts by what they lie in; one that lies in nothing known is on top. */
  private static final class Tree {

    private final Map<String, VocabularyConcept> byIri = new LinkedHashMap<>();
    private final Map<String, List<VocabularyConcept>> narrower = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Reader reader;

    Tree(List<VocabularyConcept> concepts, Reader reader) {
      this.reader = reader;
      concepts.forEach(concept -> byIri.put(concept.iri(), concept));
      for (VocabularyConcept concept : concepts) {
        for (String parent : concept.broader()) {
          narrower.computeIfAbsent(parent, p -> new ArrayList<>()).add(concept);
        }
      }
    }

    List<ConceptView> top() {
      return byIri.values().stream()
          .filter(concept -> concept.broader().stream().noneMatch(byIri::containsKey))
          .map(this::view)
          .toList();
    }

    private ConceptView view(VocabularyConcept concept) {
      boolean first = shown.add(concept.iri());
      return new ConceptView(
          first ? Paths.anchor(concept.iri()) : "",
          Prefixes.compact(concept.iri()),
          reader.say(concept.name()),
          otherNames(concept.name(), reader),
          first ? reader.say(concept.definition()) : "",
          concept.notation(),
          first ? links(concept.matches()) : List.of(),
          first
              ? narrower.getOrDefault(concept.iri(), List.of()).stream().map(this::view).toList()
              : List.of());
    }
  }
}
