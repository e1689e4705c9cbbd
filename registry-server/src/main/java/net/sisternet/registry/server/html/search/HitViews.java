package net.sisternet.registry.server.html.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.FreshnessViews;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.SisterViews;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;

/** Records that were found, as a list shows them. Any thread. */
public final class HitViews {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_DESCRIPTION = 280;
  private static final List<String> AREAS = List.of("areaServed", "eligibleRegion", "location");
  private static final String START = "startDate";
  private static final List<String> TYPES = List.of("classification", "status");

  private final Labels labels;
  private final KindNames kinds;
  private final Paths paths;
  private final RecordNames records;
  private final SisterViews sisters;
  private final FreshnessViews freshness;

  public HitViews(
      Labels labels,
      KindNames kinds,
      Paths paths,
      RecordNames records,
      SisterViews sisters,
      FreshnessViews freshness) {
    this.freshness = freshness;
    this.labels = labels;
    this.kinds = kinds;
    this.paths = paths;
    this.records = records;
    this.sisters = sisters;
  }

  /**
   * One record.
   *
   * @param kind what it is about
   * @param when the day, month or year in which it begins; empty for what does not begin
   * @param areas where it works
   * @param types what sort of thing it is
   * @param state the state of the record; empty text if it is not given
   * @param modified the day of its last change
   * @param home what the registry is called that it is a copy from; empty for an own record
   * @param original where the original is; empty for an own record
   * @param compared what stands for it in a comparison; empty for what is no network
   */
  public record HitView(
      String href,
      Phrase name,
      String kind,
      String when,
      Phrase description,
      List<Phrase> areas,
      List<Phrase> types,
      Phrase state,
      String modified,
      String home,
      String original,
      String compared) {

    /** What its box to choose it is called within the page. */
    public String choice() {
      return "compare-" + Paths.anchor(compared);
    }
  }

  /** The same with the sisters of one moment. */
  public HitViews with(SisterViews now) {
    return new HitViews(labels, kinds, paths, records, now, freshness);
  }

  /** The records of one page, for {@code reader}. */
  public List<HitView> show(List<Hit> hits, Reader reader) {
    List<SisterStatus> homes = sisters.statuses();
    List<JsonNode> contents = hits.stream().map(HitViews::content).toList();
    Map<RecordIri, Map<String, String>> names = names(contents);
    var views = new ArrayList<HitView>();
    for (int i = 0; i < hits.size(); i++) {
      Optional<SisterStatus> home = Federation.findHome(homes, hits.get(i).record());
      views.add(view(hits.get(i), contents.get(i), home, names, reader));
    }
    return views;
  }

  private HitView view(
      Hit hit,
      JsonNode json,
      Optional<SisterStatus> home,
      Map<RecordIri, Map<String, String>> names,
      Reader reader) {
    Phrase name = text(json.path("name"), reader);
    return new HitView(
        home.map(it -> paths.copy(it.home(), hit.record()))
            .orElseGet(() -> paths.record(hit.record())),
        name.text().isEmpty() ? Phrase.own(hit.record().slug()) : name,
        kinds.one(hit.kind(), reader),
        hit.kind().equals(Kinds.EVENT) ? reader.times().partial(json.path(START).asText()) : "",
        text(json.path("description"), reader).shortened(LONGEST_DESCRIPTION),
        labels(json, AREAS, names, reader),
        labels(json, TYPES, names, reader),
        freshness
            .find(json, reader)
            .orElseGet(() -> label(json.path("record").path("status").asText(), names, reader)),
        reader.times().day(hit.modified()),
        home.map(it -> it.accepted().name()).orElse(""),
        home.map(it -> hit.record().value()).orElse(""),
        !hit.kind().equals(Kinds.NETWORK)
            ? ""
            : home.isEmpty() ? hit.record().slug() : hit.record().value());
  }

  /** The names of the records that stand where a concept or an area could. */
  private Map<RecordIri, Map<String, String>> names(List<JsonNode> contents) {
    var referred = new LinkedHashSet<RecordIri>();
    for (JsonNode json : contents) {
      AREAS.forEach(
          key ->
              members(json.path(key))
                  .map(HitViews::reference)
                  .forEach(iri -> records.findRecord(iri).ifPresent(referred::add)));
    }
    return records.of(referred);
  }

  private List<Phrase> labels(
      JsonNode json, List<String> keys, Map<RecordIri, Map<String, String>> names, Reader reader) {
    return keys.stream()
        .flatMap(key -> members(json.path(key)))
        .map(value -> label(value, names, reader))
        .filter(phrase -> !phrase.text().isEmpty())
        .distinct()
        .toList();
  }

  /** What is described in the record itself has a name there; all else is known by its IRI. */
  private Phrase label(JsonNode value, Map<RecordIri, Map<String, String>> names, Reader reader) {
    Phrase own = text(value.path("name"), reader);
    return own.text().isEmpty() ? label(reference(value), names, reader) : own;
  }

  private Phrase label(String reference, Map<RecordIri, Map<String, String>> names, Reader reader) {
    String iri = Prefixes.findIri(reference).orElse(reference);
    return labels
        .findConcept(iri, reader)
        .or(
            () ->
                records
                    .findRecord(iri)
                    .map(record -> names.getOrDefault(record, Map.of()))
                    .filter(known -> !known.isEmpty())
                    .map(reader::best))
        .orElse(Phrase.own(""));
  }

  /** The best language of a language map; a language has one text or, rarely, several. */
  private static Phrase text(JsonNode byTag, Reader reader) {
    var texts = new LinkedHashMap<String, String>();
    byTag
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              texts.put(member.getKey(), (value.isArray() ? value.path(0) : value).asText());
            });
    return texts.isEmpty() ? Phrase.own("") : reader.best(texts);
  }

  private static Stream<JsonNode> members(JsonNode value) {
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }

  private static String reference(JsonNode value) {
    return value.isTextual() ? value.asText() : value.path("id").asText();
  }

  private static JsonNode content(Hit hit) {
    try {
      return JSON.readTree(hit.json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the finder's JSON cannot be read: " + hit.record(), e);
    }
  }
}
