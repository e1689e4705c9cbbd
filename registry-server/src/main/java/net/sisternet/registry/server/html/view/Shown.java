package net.sisternet.registry.server.html.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;

/**
 * A record that is being shown, with what is known around it: its forms, the names of what it
 * refers to, its sources. Immutable.
 */
final class Shown {

  /** By what a thing is named. */
  static final List<String> NAMES = List.of(Skos.PREF_LABEL, Dct.TITLE);

  private static final String LAYOUT_ANCHOR = "page-";
  private static final String DOCUMENT_ANCHOR = LAYOUT_ANCHOR + "record";

  private final Graph graph;
  private final RecordIri record;
  private final Kind kind;
  private final Forms forms;
  private final Labels labels;
  private final IriViews iris;
  private final Neighbours neighbours;
  private final List<Iri> sources;

  Shown(
      Graph graph,
      RecordIri record,
      Kind kind,
      Forms forms,
      Labels labels,
      IriViews iris,
      Neighbours neighbours) {
    this.graph = graph;
    this.record = record;
    this.kind = kind;
    this.forms = forms;
    this.labels = labels;
    this.iris = iris;
    this.neighbours = neighbours;
    this.sources = sources(graph, record);
  }

  private static List<Iri> sources(Graph graph, RecordIri record) {
    Set<Iri> sources = new LinkedHashSet<>();
    graph.objects(record.iri(), Dct.SOURCE).forEach(object -> addPart(graph, object, sources));
    graph.subjects().stream()
        .filter(subject -> graph.isA(subject, Foaf.DOCUMENT))
        .forEach(subject -> addPart(graph, subject, sources));
    sources.remove(record.iri());
    sources.remove(record.thing());
    return List.copyOf(sources);
  }

  private static void addPart(Graph graph, Term term, Set<Iri> parts) {
    if (term instanceof Iri iri && !graph.about(iri).isEmpty()) {
      parts.add(iri);
    }
  }

  Graph graph() {
    return graph;
  }

  Iri thing() {
    return record.thing();
  }

  List<Iri> sources() {
    return sources;
  }

  boolean isSource(Iri iri) {
    return sources.contains(iri);
  }

  /** Whether {@code iri} is something that this record describes. */
  boolean isPart(Iri iri) {
    return record.covers(iri.value()) && !graph.about(iri).isEmpty();
  }

  /** A short link to a source, e.g. "Source 1". */
  Value sourceLink(Iri source, Reader reader) {
    String number = reader.say("record.source", sources.indexOf(source) + 1);
    return new Value.Link(Phrase.own(number), '#' + anchor(source), false, "");
  }

  Value reference(String property, String iri) {
    return iris.show(property, iri, kind.path(), neighbours);
  }

  /** The anchor for a thing: its fragment, unless the page's own layout uses such a name. */
  String anchor(Iri thing) {
    if (thing.equals(record.iri())) {
      return DOCUMENT_ANCHOR;
    }
    String fragment = thing.value().substring(thing.value().indexOf('#') + 1);
    return fragment.startsWith(LAYOUT_ANCHOR) ? '_' + fragment : fragment;
  }

  /** The form for a thing: of one of its classes, or of what {@code by} points to. */
  Optional<Form> findForm(Iri thing, String by) {
    if (thing.equals(record.thing())) {
      return forms.findByShape(kind.shape());
    }
    return types(thing).stream()
        .map(forms::findByType)
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                forms
                    .findField(by)
                    .filter(field -> !field.range().form().isEmpty())
                    .flatMap(field -> forms.findByShape(field.range().form())));
  }

  /** How another form names a property; a thing's own form need not know all that is said of it. */
  Optional<FormField> findForeignField(String property) {
    return property.equals(Rdf.TYPE) ? Optional.empty() : forms.findField(property);
  }

  /**
   * Whether a reader need not be told that {@code thing} is a {@code type}: its form says it, or it
   * is a part whose class is one of the vocabularies that everything here is written in.
   */
  boolean isExpected(Iri thing, Iri type, Optional<Form> form) {
    if (form.filter(known -> known.types().contains(type.value())).isPresent()) {
      return true;
    }
    return thing.equals(record.thing())
        ? type.value().equals(kind.type())
        : !Prefixes.compact(type.value()).equals(type.value());
  }

  /** What a thing is called; empty text if it has no name. */
  Phrase name(Iri thing, Reader reader) {
    return NAMES.stream()
        .map(property -> texts(thing, property))
        .filter(byTag -> !byTag.isEmpty())
        .findFirst()
        .map(reader::best)
        .orElse(Phrase.own(""));
  }

  /** What a thing is: what its form is called, or else its class. */
  String type(Iri thing, Optional<Form> form, Reader reader) {
    return form.map(known -> reader.say(known.name())).orElseGet(() -> type(thing, reader));
  }

  /** What a thing without a form is, as far as its classes are named. */
  private String type(Iri thing, Reader reader) {
    return types(thing).stream()
        .map(type -> labels.findClass(type, reader))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  String label(String property, Reader reader) {
    return property.equals(Rdf.TYPE)
        ? reader.say("record.type")
        : labels.property(property, reader);
  }

  /** The texts of a property by language. */
  Map<String, String> texts(Iri thing, String property) {
    var texts = new LinkedHashMap<String, String>();
    graph
        .objects(thing, property)
        .forEach(
            object -> {
              if (object instanceof Literal literal) {
                texts.putIfAbsent(literal.language(), literal.lexical());
              }
            });
    return texts;
  }

  /** Links by what is read, things by their fragments with numbers in order. */
  Comparator<Value> order(Reader reader) {
    return Comparator.comparing(Shown::sortKey, reader.collator()::compare);
  }

  private static String sortKey(Value value) {
    String key = "";
    if (value instanceof Value.Link link) {
      key = link.phrase().text();
    } else if (value instanceof Value.Copy copy) {
      key = copy.link().phrase().text();
    } else if (value instanceof Value.Nested nested) {
      key = rank(nested.thing()) + ' ' + nested.thing().anchor();
    }
    return padNumbers(key);
  }

  /** What has a place in an order stands in that order. */
  private static String rank(ThingView thing) {
    return thing.fields().stream()
        .filter(field -> field.property().equals(Sn.RANK))
        .flatMap(field -> field.values().stream())
        .filter(Value.Words.class::isInstance)
        .map(value -> ((Value.Words) value).phrase().text())
        .findFirst()
        .orElse("");
  }

  /** {@code tier-10} after {@code tier-2}. */
  private static String padNumbers(String text) {
    var padded = new StringBuilder();
    var matcher = java.util.regex.Pattern.compile("\\d+").matcher(text);
    while (matcher.find()) {
      String digits = matcher.group();
      matcher.appendReplacement(padded, "0".repeat(Math.max(0, 12 - digits.length())) + digits);
    }
    return matcher.appendTail(padded).toString();
  }

  private List<String> types(Iri thing) {
    var types = new ArrayList<String>();
    graph
        .objects(thing, Rdf.TYPE)
        .forEach(
            type -> {
              if (type instanceof Iri iri) {
                types.add(iri.value());
              }
            });
    return types;
  }
}
