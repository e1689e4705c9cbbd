package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/**
 * Says why records were found: looks at the few records of one page as the search looks at all of
 * them. Any thread.
 */
final class Reasons {

  private static final List<Facet> LABELLED =
      List.of(
          Facet.COMPETENCE,
          Facet.SUBJECT,
          Facet.AREA,
          Facet.TYPE,
          Facet.PURPOSE,
          Facet.ADMISSION,
          Facet.ATTENDANCE,
          Facet.LANGUAGE,
          Facet.COORDINATION);

  private final Thesaurus thesaurus;
  private final AnalysedWords analysed = new AnalysedWords();

  Reasons(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** The reasons of each of {@code hits} that {@code snapshot} still has. */
  Map<RecordIri, List<Reason>> of(Snapshot snapshot, FindRequest request, List<Hit> hits)
      throws IOException {
    List<TypedWord> words = TypedWord.of(TypedWord.normalised(request.words()));
    var all = new LinkedHashMap<RecordIri, List<Reason>>();
    for (Hit hit : hits) {
      Map<Facet, Set<String>> stated = StatedValues.of(snapshot, hit.record());
      var reasons = new LinkedHashSet<Reason>();
      if (!words.isEmpty()) {
        reasons.addAll(ofWords(words, hit, request.language(), stated));
      }
      reasons.addAll(ofFilters(snapshot.containment(), request, stated));
      all.put(hit.record(), List.copyOf(reasons));
    }
    return all;
  }

  private List<Reason> ofWords(
      List<TypedWord> words, Hit hit, String language, Map<Facet, Set<String>> stated) {
    List<HitTexts.Text> texts = HitTexts.of(hit, language);
    var reasons = new ArrayList<Reason>();
    synchronized (analysed) {
      for (TypedWord word : words) {
        find(new WordMatch(word, analysed, false), texts, stated, language)
            .or(() -> find(new WordMatch(word, analysed, true), texts, stated, language))
            .ifPresent(reasons::add);
      }
    }
    return reasons;
  }

  private Optional<Reason> find(
      WordMatch match, List<HitTexts.Text> texts, Map<Facet, Set<String>> stated, String language) {
    return inTexts(match, texts.stream().filter(text -> text.where() != Reason.Where.TEXT))
        .or(() -> inLabels(match, stated, language))
        .or(() -> inTexts(match, texts.stream().filter(t -> t.where() == Reason.Where.TEXT)));
  }

  private static Optional<Reason> inTexts(WordMatch match, Stream<HitTexts.Text> texts) {
    return texts
        .flatMap(
            text ->
                match
                    .find(text.text(), text.language())
                    .map(span -> Snippet.around(text, span))
                    .stream())
        .findFirst();
  }

  private Optional<Reason> inLabels(
      WordMatch match, Map<Facet, Set<String>> stated, String language) {
    return inLabels(match, stated, language, false)
        .or(() -> inLabels(match, stated, language, true));
  }

  private Optional<Reason> inLabels(
      WordMatch match, Map<Facet, Set<String>> stated, String language, boolean wider) {
    for (Facet facet : LABELLED) {
      for (String value : stated.getOrDefault(facet, Set.of())) {
        Set<String> named = wider ? thesaurus.withBroader(value) : Set.of(value);
        for (String iri : named) {
          Optional<String> label =
              thesaurus.find(iri).flatMap(concept -> find(match, concept, language));
          if (label.isPresent()) {
            return label.map(it -> new Reason.InLabel(facet, value, iri, it));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> find(WordMatch match, Concept concept, String language) {
    var labels = new LinkedHashMap<String, String>();
    Optional.ofNullable(concept.labels().get(language)).ifPresent(it -> labels.put(language, it));
    labels.putAll(concept.labels());
    return Stream.concat(
            labels.entrySet().stream()
                .filter(label -> match.find(label.getValue(), label.getKey()).isPresent())
                .map(Map.Entry::getValue),
            Stream.concat(concept.altLabels().stream(), Stream.of(concept.notation()))
                .filter(label -> match.find(label, "").isPresent()))
        .findFirst();
  }

  private static List<Reason> ofFilters(
      Containment containment, FindRequest request, Map<Facet, Set<String>> stated) {
    var reasons = new ArrayList<Reason>();
    withoutKind(request)
        .forEach(
            (facet, asked) ->
                asked.forEach(
                    value ->
                        stated.getOrDefault(facet, Set.of()).stream()
                            .filter(it -> containment.around(it).contains(value))
                            .findFirst()
                            .map(it -> new Reason.Chosen(facet, value, it))
                            .ifPresent(reasons::add)));
    return reasons;
  }

  private static Map<Facet, List<String>> withoutKind(FindRequest request) {
    var filters = new EnumMap<Facet, List<String>>(Facet.class);
    filters.putAll(request.filters());
    filters.remove(Facet.KIND);
    return filters;
  }
}
