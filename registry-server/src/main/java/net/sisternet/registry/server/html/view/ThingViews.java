package net.sisternet.registry.server.html.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Sn;
import org.jspecify.annotations.Nullable;

/**
 * Shows the things of one record to one reader. Remembers what it has shown, so that a thing that
 * several others point to stands once and is linked from the rest. Used once, by one thread.
 */
final class ThingViews {

  /** What holds a record together or is never shown. */
  static final Set<String> SILENT = Set.of(Sn.SALT, Foaf.IS_PRIMARY_TOPIC_OF, Foaf.PRIMARY_TOPIC);

  /** Things nest this deep at most; what lies deeper is shown beside the others. */
  private static final int DEEPEST = 6;

  private final Shown record;
  private final Reader reader;
  private final LiteralViews literals;
  private final Figures figures;
  private final Tables tables = new Tables();
  private final Set<Resource> done = new HashSet<>();

  ThingViews(Shown record, Reader reader) {
    this.record = record;
    this.reader = reader;
    this.literals = new LiteralViews(reader);
    this.figures = new Figures(reader);
  }

  /** Whether {@code thing} has been shown. */
  boolean isShown(Resource thing) {
    return done.contains(thing);
  }

  /** A thing that stands for itself: its name is one of its fields. */
  ThingView root(Iri thing) {
    done.add(thing);
    return view(thing, "", List.of(thing), true);
  }

  /** A thing that stands beside the root, under its name. */
  ThingView beside(Iri thing) {
    done.add(thing);
    return view(thing, "", List.of(thing), false);
  }

  private ThingView view(Iri thing, String by, List<Iri> path, boolean root) {
    Optional<Form> form = record.findForm(thing, by);
    var objects = new LinkedHashMap<String, List<Term>>();
    for (Triple triple : record.graph().about(thing)) {
      objects
          .computeIfAbsent(triple.predicate().value(), p -> new ArrayList<>())
          .add(triple.object());
    }
    objects.keySet().removeAll(SILENT);
    if (!root) {
      objects.keySet().removeAll(Shown.NAMES);
    }
    types(objects, thing, form);
    var fields = new ArrayList<FieldView>();
    for (FormField field : form.map(Form::fields).orElse(List.of())) {
      take(field, objects, path).ifPresent(fields::add);
    }
    for (String property : List.copyOf(objects.keySet())) {
      record
          .findForeignField(property)
          .flatMap(field -> take(field, objects, path))
          .ifPresent(fields::add);
    }
    return new ThingView(
        record.anchor(thing),
        record.name(thing, reader),
        record.type(thing, form, reader),
        fields,
        further(objects, path));
  }

  private Optional<FieldView> take(
      FormField field, Map<String, List<Term>> objects, List<Iri> path) {
    List<Term> values = objects.remove(field.property());
    return values == null
        ? Optional.empty()
        : field(field.property(), reader.say(field.name()), field, values, path);
  }

  /** Of its types, only those that its form or the list of kinds does not take for granted. */
  private void types(Map<String, List<Term>> objects, Iri thing, Optional<Form> form) {
    List<Term> types = objects.remove(Rdf.TYPE);
    if (types != null) {
      List<Term> told =
          types.stream()
              .filter(type -> type instanceof Iri iri && !record.isExpected(thing, iri, form))
              .toList();
      if (!told.isEmpty()) {
        objects.put(Rdf.TYPE, told);
      }
    }
  }

  private List<FieldView> further(Map<String, List<Term>> objects, List<Iri> path) {
    var fields = new ArrayList<FieldView>();
    objects.forEach(
        (property, values) ->
            field(property, record.label(property, reader), null, values, path)
                .ifPresent(fields::add));
    fields.sort(Comparator.comparing(FieldView::label));
    return fields;
  }

  private Optional<FieldView> field(
      String property,
      String label,
      @Nullable FormField field,
      List<Term> objects,
      List<Iri> path) {
    List<Value> values = values(property, objects, path);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FieldView(
                property,
                label,
                field == null ? "" : field.group().iri(),
                field == null ? "" : reader.say(field.group().name()),
                tables.arrange(property, label, values)));
  }

  private List<Value> values(String property, List<Term> objects, List<Iri> path) {
    var values = new ArrayList<Value>(words(objects, path.equals(List.of(record.thing()))));
    var references = new ArrayList<Value>();
    for (Term object : objects) {
      if (object instanceof Literal literal && literal.language().isEmpty()) {
        values.add(literals.show(property, literal));
      } else if (object instanceof Iri iri && !path.contains(iri)) {
        references.add(reference(property, iri, path));
      }
    }
    references.sort(record.order(reader));
    values.addAll(references);
    return values;
  }

  /** The texts with a language: those in the best one, and with a root thing also the others. */
  private List<Value> words(List<Term> objects, boolean withOthers) {
    var byTag = new LinkedHashMap<String, List<String>>();
    for (Term object : objects) {
      if (object instanceof Literal literal && !literal.language().isEmpty()) {
        byTag.computeIfAbsent(literal.language(), t -> new ArrayList<>()).add(literal.lexical());
      }
    }
    if (byTag.isEmpty()) {
      return List.of();
    }
    String best = reader.best(byTag.keySet());
    var others = new ArrayList<Phrase>();
    byTag.forEach(
        (tag, texts) -> {
          if (withOthers && !tag.equals(best)) {
            texts.forEach(text -> others.add(reader.phrase(text, tag)));
          }
        });
    List<String> texts = byTag.getOrDefault(best, List.of());
    var values = new ArrayList<Value>();
    for (int i = 0; i < texts.size(); i++) {
      boolean last = i == texts.size() - 1;
      values.add(new Value.Words(reader.phrase(texts.get(i), best), last ? others : List.of()));
    }
    return values;
  }

  private Value reference(String property, Iri iri, List<Iri> path) {
    if (record.isSource(iri)) {
      return record.sourceLink(iri, reader);
    }
    if (!record.isPart(iri)) {
      return record.reference(property, iri.value());
    }
    Optional<String> figure = figures.find(record.graph().about(iri));
    if (figure.isPresent()) {
      done.add(iri);
      return new Value.Words(Phrase.own(figure.get()), List.of());
    }
    if (done.contains(iri) || path.size() >= DEEPEST) {
      return new Value.Link(linkName(iri), '#' + record.anchor(iri), false, "");
    }
    done.add(iri);
    var longer = new ArrayList<>(path);
    longer.add(iri);
    return new Value.Nested(view(iri, property, longer, false));
  }

  private Phrase linkName(Iri iri) {
    Phrase name = record.name(iri, reader);
    String type = record.type(iri, record.findForm(iri, ""), reader);
    return !name.text().isEmpty() ? name : Phrase.own(type.isEmpty() ? record.anchor(iri) : type);
  }
}
