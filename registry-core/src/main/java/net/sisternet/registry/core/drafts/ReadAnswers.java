package net.sisternet.registry.core.drafts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import net.sisternet.vocab.Skos;

/**
 * What a form would have to be filled with to say what a record says, and what no form says of it.
 *
 * @param answers what the form says
 * @param rest the triples that it does not
 * @param parts the fragments of the parts that it describes
 */
public record ReadAnswers(Answers answers, List<Triple> rest, Set<String> parts) {

  public ReadAnswers {
    rest = List.copyOf(rest);
    parts = Set.copyOf(parts);
  }

  /** The answers of {@code graph}, a record of {@code kind} in its canonical form. */
  public static ReadAnswers of(Forms forms, Kind kind, RecordIri record, Graph graph) {
    var reading = new Reading(forms, record, graph);
    forms.findByShape(kind.shape()).ifPresent(form -> reading.read(record.thing(), form, ""));
    return new ReadAnswers(
        new Answers(reading.values),
        graph.triples().filter(triple -> !reading.told.contains(triple)).toList(),
        reading.parts);
  }

  /** One reading of one record. */
  private static final class Reading {

    private final Forms forms;
    private final RecordIri record;
    private final Graph graph;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<Triple> told = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    Reading(Forms forms, RecordIri record, Graph graph) {
      this.forms = forms;
      this.record = record;
      this.graph = graph;
    }

    void read(Iri subject, Form form, String path) {
      for (FormField field : FieldKind.asked(form, !path.isEmpty())) {
        String at = Answers.path(path, FieldNames.of(field.property()));
        for (Triple triple : graph.about(subject)) {
          if (triple.predicate().value().equals(field.property()) && take(field, triple, at)) {
            told.add(triple);
          }
        }
      }
    }

    /** Whether the form can say {@code triple}. */
    private boolean take(FormField field, Triple triple, String at) {
      Term object = triple.object();
      return switch (FieldKind.of(field)) {
        case TEXTS -> object instanceof Literal it && text(it, at);
        case TEXT_LISTS -> object instanceof Literal it && line(it, at);
        case LINE, NUMBER, DATE, DURATION -> object instanceof Literal it && one(it, at);
        case CHOICE ->
            object instanceof Literal it ? one(it, at) : values.get(at) == null && iri(object, at);
        case CHOICES, REFERENCES -> iri(object, at);
        case ADDRESSES -> (field.range().repeatable() || values.get(at) == null) && iri(object, at);
        case PARTS -> object instanceof Iri it && part(field, it, at);
        case NOT_ASKED -> false;
      };
    }

    private boolean text(Literal literal, String at) {
      return !literal.language().isEmpty()
          && isAsTyped(literal)
          && values.putIfAbsent(at + '.' + literal.language(), List.of(literal.lexical())) == null;
    }

    private boolean line(Literal literal, String at) {
      boolean typed =
          !literal.language().isEmpty()
              && isAsTyped(literal)
              && literal.lexical().indexOf('\n') < 0;
      if (typed) {
        values.merge(
            at + '.' + literal.language(),
            List.of(literal.lexical()),
            (before, more) -> List.of(before.get(0) + '\n' + more.get(0)));
      }
      return typed;
    }

    private boolean one(Literal literal, String at) {
      return literal.language().isEmpty()
          && isAsTyped(literal)
          && values.putIfAbsent(at, List.of(literal.lexical())) == null;
    }

    /** What would be another text after it was typed is left alone. */
    private static boolean isAsTyped(Literal literal) {
      String text = literal.lexical();
      return !text.isEmpty() && text.equals(text.replace("\r\n", "\n").strip());
    }

    private boolean iri(Term object, String at) {
      if (!(object instanceof Iri iri) || record.covers(iri.value())) {
        return false;
      }
      var all = new ArrayList<>(values.getOrDefault(at, List.of()));
      all.add(iri.value());
      values.put(at, all);
      return true;
    }

    private boolean part(FormField field, Iri part, String at) {
      String fragment = fragment(part);
      boolean more = field.range().repeatable() || values.get(at + ".1." + Answers.ID) == null;
      if (fragment.isEmpty() || !more || graph.about(part).isEmpty() || !parts.add(fragment)) {
        return false;
      }
      int number = 1;
      while (values.containsKey(at + '.' + number + '.' + Answers.ID)) {
        number++;
      }
      String path = at + '.' + number;
      values.put(path + '.' + Answers.ID, List.of(fragment));
      forms
          .findByShape(field.input().part())
          .ifPresent(
              form -> {
                read(part, form, path);
                forgetDefaultName(form, path);
              });
      return true;
    }

    /** A name that nobody gave is no answer, unless it is all that the part has. */
    private void forgetDefaultName(Form form, String path) {
      String at = Answers.path(path, FieldNames.of(Skos.PREF_LABEL)) + '.';
      Map<String, List<String>> names = new LinkedHashMap<>();
      DefaultName.of(form).forEach((language, name) -> names.put(at + language, List.of(name)));
      var others = new LinkedHashMap<>(values);
      others.keySet().removeIf(it -> it.startsWith(at) && values.get(it).equals(names.get(it)));
      boolean given = others.keySet().stream().anyMatch(it -> it.startsWith(at));
      if (!given && !new PartContent(forms, new Answers(others)).isEmpty(form, path)) {
        values.keySet().retainAll(others.keySet());
      }
    }

    /** Its name within the record; empty for the record, its thing and all that lies elsewhere. */
    private String fragment(Iri part) {
      return record.covers(part.value())
              && !part.equals(record.thing())
              && !part.equals(record.iri())
          ? part.value().substring(record.value().length() + 1)
          : "";
    }
  }
}
