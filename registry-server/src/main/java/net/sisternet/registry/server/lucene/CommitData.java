package net.sisternet.registry.server.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/** What a commit of the index says about itself: how far each log was read, and how. */
final class CommitData {

  /** Changes whenever documents are made or analysed in another way. */
  private static final String LAYOUT = "9";

  private static final String MADE_BY = "made by";
  private static final String POSITION = "position ";
  private static final String ERASED = "erased ";

  private CommitData() {}

  /** The data of an index that holds nothing. */
  static Map<String, String> empty(Thesaurus thesaurus) {
    return Map.of(MADE_BY, maker(thesaurus));
  }

  /** Whether the index was made in today's way and with today's labels. */
  static boolean isCurrent(Map<String, String> data, Thesaurus thesaurus) {
    return maker(thesaurus).equals(data.get(MADE_BY));
  }

  /** The homes whose logs were read. */
  static Set<Home> homes(Map<String, String> data) {
    return data.keySet().stream()
        .filter(key -> key.startsWith(POSITION))
        .map(key -> new Home(key.substring(POSITION.length())))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Position position(Map<String, String> data, Home home) {
    return new Position(Long.parseLong(data.getOrDefault(POSITION + home.base(), "0")));
  }

  /** Up to where the erasures of {@code home} are carried out in the files. */
  static Position erased(Map<String, String> data, Home home) {
    return new Position(Long.parseLong(data.getOrDefault(ERASED + home.base(), "0")));
  }

  /** {@code data} with the erasures of {@code home} carried out up to {@code position}. */
  static Map<String, String> withErased(Map<String, String> data, Home home, Position position) {
    var changed = new HashMap<>(data);
    changed.put(ERASED + home.base(), position.toString());
    return Map.copyOf(changed);
  }

  /** {@code data} with another position of {@code home}. */
  static Map<String, String> with(Map<String, String> data, Home home, Position position) {
    var changed = new HashMap<>(data);
    changed.put(POSITION + home.base(), position.toString());
    return Map.copyOf(changed);
  }

  /** {@code data} without {@code home}. */
  static Map<String, String> without(Map<String, String> data, Home home) {
    var changed = new HashMap<>(data);
    changed.remove(POSITION + home.base());
    changed.remove(ERASED + home.base());
    return Map.copyOf(changed);
  }

  private static String maker(Thesaurus thesaurus) {
    var labels = new StringBuilder();
    for (Concept concept : thesaurus.all()) {
      labels
          .append(concept.iri())
          .append(new java.util.TreeMap<>(concept.labels()))
          .append(concept.altLabels())
          .append(concept.broader())
          .append(concept.notation())
          .append('\n');
    }
    return LAYOUT + ' ' + Digest.of(labels.toString());
  }
}
