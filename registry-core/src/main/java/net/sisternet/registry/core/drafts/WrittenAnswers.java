package net.sisternet.registry.core.drafts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Skos;

/**
 * Makes a record of what was typed. Nothing is judged here: what is no number stays the text that
 * it is, so that the shapes can name it. Used once, by one thread.
 */
final class WrittenAnswers {

  private static final String IT = "it";

  private final Forms forms;
  private final RecordIri record;
  private final Answers answers;
  private final ReadAnswers before;
  private final Set<String> taken = new HashSet<>(Set.of(IT));
  private final Set<String> kept = new HashSet<>();
  private final List<Triple> triples = new ArrayList<>();

  private WrittenAnswers(Forms forms, RecordIri record, Answers answers, ReadAnswers before) {
    this.forms = forms;
    this.record = record;
    this.answers = answers;
    this.before = before;
    taken.addAll(before.parts());
    before.rest().forEach(triple -> take(triple.subject().toNTriples()));
  }

  /**
   * The record.
   *
   * @param before what the record said when its draft was begun, and no form asks for
   */
  static Graph write(
      Forms forms, Kind kind, RecordIri record, Answers answers, ReadAnswers before) {
    var writing = new WrittenAnswers(forms, record, answers, before);
    forms.findByShape(kind.shape()).ifPresent(form -> writing.write(record.thing(), form, ""));
    if (before.rest().isEmpty()) {
      writing.add(record.thing(), Rdf.TYPE, new Iri(kind.type()));
    }
    return writing.complete();
  }

  private void take(String subject) {
    int hash = subject.indexOf('#');
    if (hash > 0) {
      taken.add(subject.substring(hash + 1, subject.length() - 1));
    }
  }

  /** With what no form says, but for what is about parts that were taken away. */
  private Graph complete() {
    Set<String> gone = new HashSet<>(before.parts());
    gone.removeAll(kept);
    Set<Term> removed = new HashSet<>();
    gone.forEach(fragment -> removed.add(record.fragment(fragment)));
    List<Triple> rest =
        before.rest().stream()
            .filter(it -> !removed.contains(it.subject()) && !removed.contains(it.object()))
            .toList();
    var all = new Graph(triples).with(rest);
    if (gone.isEmpty()) {
      return all;
    }
    Set<Term> once = reached(new Graph(before.rest()).with(links()));
    Set<Term> now = reached(all);
    return new Graph(
        all.triples()
            .filter(it -> now.contains(it.subject()) || !once.contains(it.subject()))
            .toList());
  }

  /** Stand-ins for the links to parts, which are among what the form says. */
  private List<Triple> links() {
    return before.parts().stream()
        .map(it -> new Triple(record.thing(), new Iri(Rdf.TYPE), record.fragment(it)))
        .toList();
  }

  private Set<Term> reached(Graph graph) {
    Set<Term> reached = new LinkedHashSet<>();
    var open = new ArrayDeque<Iri>(List.of(record.iri(), record.thing()));
    while (!open.isEmpty()) {
      Iri subject = open.remove();
      if (reached.add(subject)) {
        for (Triple triple : graph.about(subject)) {
          if (triple.object() instanceof Iri object) {
            open.add(object);
          }
        }
      }
    }
    return reached;
  }

  private void write(Iri subject, Form form, String path) {
    for (FormField field : FieldKind.asked(form, !path.isEmpty())) {
      String at = Answers.path(path, FieldNames.of(field.property()));
      switch (FieldKind.of(field)) {
        case TEXTS, TEXT_LISTS -> texts(subject, field, at);
        case PARTS -> parts(subject, field, at);
        case LINE, NUMBER, DATE, DURATION ->
            answers.all(at).stream()
                .limit(1)
                .forEach(it -> add(subject, field.property(), Literal.string(it)));
        default -> answers.all(at).forEach(it -> add(subject, field.property(), value(field, it)));
      }
    }
  }

  private void texts(Iri subject, FormField field, String at) {
    for (String language : answers.languages(at)) {
      String typed = answers.first(at + '.' + language);
      boolean list = FieldKind.of(field) == FieldKind.TEXT_LISTS;
      for (String text : list ? typed.split("\n") : new String[] {typed}) {
        if (!text.isBlank()) {
          add(subject, field.property(), Literal.text(text.strip(), language));
        }
      }
    }
  }

  private static Term value(FormField field, String typed) {
    return field.input().allowed().isEmpty() && Iri.isIri(typed)
        ? new Iri(typed)
        : Literal.string(typed);
  }

  private void parts(Iri subject, FormField field, String at) {
    Form form = forms.findByShape(field.input().part()).orElseThrow();
    for (int number : answers.parts(at)) {
      String path = at + '.' + number;
      if (new PartContent(forms, answers).isEmpty(form, path)) {
        continue;
      }
      String id = answers.first(path + '.' + Answers.ID);
      boolean known = before.parts().contains(id) && kept.add(id);
      Iri part = record.fragment(known ? id : newFragment(FieldNames.of(field.property())));
      add(subject, field.property(), part);
      if (!known) {
        form.types().stream().limit(1).forEach(type -> add(part, Rdf.TYPE, new Iri(type)));
        backward(part, form);
      }
      write(part, form, path);
      nameless(part, form, path);
      if (!field.range().repeatable()) {
        break;
      }
    }
  }

  private String newFragment(String field) {
    int number = 1;
    while (!taken.add(field + '-' + number)) {
      number++;
    }
    kept.add(field + '-' + number);
    return field + '-' + number;
  }

  private void backward(Iri part, Form form) {
    for (FormField field : form.fields()) {
      if (FieldKind.BACK.contains(field.property()) && field.range().required()) {
        add(part, field.property(), record.thing());
      }
    }
  }

  private void nameless(Iri part, Form form, String path) {
    if (answers.languages(Answers.path(path, FieldNames.of(Skos.PREF_LABEL))).isEmpty()) {
      DefaultName.of(form)
          .forEach((language, name) -> add(part, Skos.PREF_LABEL, Literal.text(name, language)));
    }
  }

  private void add(Iri subject, String property, Term object) {
    triples.add(new Triple(subject, new Iri(property), object));
  }
}
