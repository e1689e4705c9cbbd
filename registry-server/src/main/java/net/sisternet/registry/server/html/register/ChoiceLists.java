package net.sisternet.registry.server.html.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyConcept;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;

/** The lists that fields are chosen from, in the reader's language. Any thread. */
final class ChoiceLists {

  /** More than this is not read through: it is typed. */
  static final int LONGEST_SHOWN = 14;

  private final Thesaurus thesaurus;
  private final Labels labels;
  private final Map<String, Text> definitions = new HashMap<>();

  ChoiceLists(Thesaurus thesaurus, Labels labels, VocabularyReference reference) {
    this.thesaurus = thesaurus;
    this.labels = labels;
    reference.schemes().stream()
        .flatMap(scheme -> scheme.concepts().stream())
        .filter(concept -> !concept.definition().en().isEmpty())
        .forEach(concept -> definitions.put(concept.iri(), definition(concept)));
  }

  private static Text definition(VocabularyConcept concept) {
    return concept.definition();
  }

  /** The values that {@code field} can have: IRIs, or literals where these are listed. */
  List<String> values(FormField field) {
    if (!field.input().allowed().isEmpty()) {
      return field.input().allowed();
    }
    return field.range().values().isEmpty()
        ? concepts(field).map(Concept::iri).toList()
        : field.range().values();
  }

  /** Whether its list is short enough to be read through. */
  boolean isShort(FormField field) {
    return values(field).size() <= LONGEST_SHOWN;
  }

  /** What a value is called; the value itself where nothing names it. */
  String label(String value, Reader reader) {
    return labels
        .findConcept(value, reader)
        .map(phrase -> capital(phrase.text()))
        .or(() -> labels.findClass(value, reader))
        .orElse(value);
  }

  /** What is meant by a value; may be empty. */
  String definition(String value, Reader reader) {
    Text text = definitions.get(value);
    return text == null ? "" : reader.say(text);
  }

  /** What can be typed for {@code field}, by what it means, in the reader's order. */
  Map<String, String> typed(FormField field, Reader reader) {
    var byLabel = new HashMap<String, Integer>();
    List<String> values = values(field);
    values.forEach(it -> byLabel.merge(label(it, reader), 1, Integer::sum));
    Map<String, String> typed = new LinkedHashMap<>();
    values.stream()
        .map(it -> Map.entry(unique(it, byLabel, reader), it))
        .sorted(Map.Entry.comparingByKey(reader.collator()::compare))
        .forEach(it -> typed.putIfAbsent(it.getKey(), it.getValue()));
    return typed;
  }

  /** Two areas of one name are told apart by what they lie in. */
  private String unique(String value, Map<String, Integer> byLabel, Reader reader) {
    String label = label(value, reader);
    String inside = labels.inside(value, reader);
    return byLabel.getOrDefault(label, 1) > 1 && !inside.isEmpty()
        ? label + " (" + inside + ')'
        : label;
  }

  /** What a reader means by {@code text}: a label in any language, another name, a code. */
  Optional<String> find(FormField field, String text, Reader reader) {
    String wanted = plain(text);
    Optional<String> shown =
        typed(field, reader).entrySet().stream()
            .filter(it -> plain(it.getKey()).equals(wanted))
            .map(Map.Entry::getValue)
            .findFirst();
    return shown
        .or(() -> concepts(field).filter(it -> isCalled(it, wanted)).map(Concept::iri).findFirst())
        .or(() -> only(field, wanted, reader));
  }

  /** Those that {@code text} may have meant, a few. */
  List<String> near(FormField field, String text, Reader reader) {
    String wanted = plain(text);
    String start = wanted.substring(0, Math.min(3, wanted.length()));
    return Stream.concat(
            typed(field, reader).keySet().stream().filter(it -> plain(it).contains(wanted)),
            typed(field, reader).keySet().stream().filter(it -> plain(it).startsWith(start)))
        .distinct()
        .limit(5)
        .toList();
  }

  /** The only one that begins so. */
  private Optional<String> only(FormField field, String wanted, Reader reader) {
    List<String> found =
        typed(field, reader).entrySet().stream()
            .filter(it -> wanted.length() > 2 && plain(it.getKey()).startsWith(wanted))
            .map(Map.Entry::getValue)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isCalled(Concept concept, String wanted) {
    return concept.labels().values().stream().anyMatch(it -> plain(it).equals(wanted))
        || concept.altLabels().stream().anyMatch(it -> plain(it).equals(wanted))
        || plain(concept.notation()).equals(wanted);
  }

  private Stream<Concept> concepts(FormField field) {
    return field.range().schemes().stream()
        .map(ChoiceLists::scheme)
        .flatMap(scheme -> thesaurus.inScheme(scheme).stream());
  }

  /** Areas and languages stand in the thesaurus under what they are. */
  private static String scheme(String iri) {
    return switch (iri) {
      case Snc.AREA -> SchemaOrg.PLACE;
      case Snc.LANGUAGE -> Dct.LINGUISTIC_SYSTEM;
      default -> iri;
    };
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** For lists that are shown: as the file has them, currencies of the region first. */
  static Comparator<String> order(Reader reader) {
    List<String> first = List.of(reader.say("register.currency"), "EUR", "DKK");
    return Comparator.comparingInt(it -> first.contains(it) ? first.indexOf(it) : first.size());
  }
}
