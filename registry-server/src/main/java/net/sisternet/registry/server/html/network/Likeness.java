package net.sisternet.registry.server.html.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.vocab.Prefixes;

/**
 * A network that has something in common with another.
 *
 * @param names what it is called, by language
 * @param competences IRIs of what both can do
 * @param subjects IRIs of the lines of business that both have
 * @param areas IRIs of where both work
 */
record Likeness(
    RecordIri record,
    Map<String, String> names,
    List<String> competences,
    List<String> subjects,
    List<String> areas) {

  static final int COMPETENCE_WEIGHT = 3;
  static final int AREA_WEIGHT = 2;
  static final int SUBJECT_WEIGHT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  Likeness {
    names = Map.copyOf(names);
    competences = List.copyOf(competences);
    subjects = List.copyOf(subjects);
    areas = List.copyOf(areas);
  }

  /** What {@code hit} has in common with one that has these competences, subjects and areas. */
  static Likeness of(Hit hit, Set<String> competences, Set<String> subjects, Set<String> areas) {
    JsonNode json = read(hit);
    return new Likeness(
        hit.record(),
        names(json.path("name")),
        common(json.path("knowsAbout"), competences),
        common(json.path("subject"), subjects),
        common(json.path("areaServed"), areas));
  }

  /** More is more alike; what members can do counts most, then where they are. */
  int weight() {
    return COMPETENCE_WEIGHT * competences.size()
        + AREA_WEIGHT * areas.size()
        + SUBJECT_WEIGHT * subjects.size();
  }

  private static List<String> common(JsonNode values, Set<String> own) {
    var iris = new LinkedHashSet<String>();
    references(values, iris);
    iris.retainAll(own);
    return List.copyOf(iris);
  }

  private static void references(JsonNode value, Set<String> iris) {
    if (value.isTextual()) {
      iris.add(Prefixes.findIri(value.asText()).orElse(value.asText()));
    } else if (value.isArray()) {
      value.forEach(member -> references(member, iris));
    } else if (value.path("id").isTextual()) {
      references(value.path("id"), iris);
    }
  }

  private static Map<String, String> names(JsonNode byTag) {
    var names = new LinkedHashMap<String, String>();
    byTag
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              names.put(member.getKey(), (value.isArray() ? value.path(0) : value).asText());
            });
    return names;
  }

  private static JsonNode read(Hit hit) {
    try {
      return JSON.readTree(hit.json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the finder's JSON cannot be read: " + hit.record(), e);
    }
  }
}
