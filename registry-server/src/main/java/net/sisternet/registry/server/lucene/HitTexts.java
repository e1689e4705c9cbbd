package net.sisternet.registry.server.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.Reason.Where;
import net.sisternet.registry.core.wire.RecordMapper;

/** The texts of a record that was found, from its JSON, in the order in which a match counts. */
final class HitTexts {

  /** A text, where it stands, and its language or the empty string. */
  record Text(Where where, String text, String language) {}

  private static final Set<String> OTHER_NAMES = Set.of("altName", "legalName");
  private static final Set<String> CODES = Set.of("notation", "legalIdentifier", "homepage");
  private static final Set<String> NOT_TEXTS = Set.of("id", "@id", "type", "@type");

  private final List<Text> texts = new ArrayList<>();

  private HitTexts() {}

  /** The texts of {@code hit}; of each sort those in {@code language} first. */
  static List<Text> of(Hit hit, String language) {
    var all = new HitTexts();
    RecordMapper.fields(hit.json()).members().forEach(all::addMember);
    all.texts.add(new Text(Where.CODE, hit.record().slug(), ""));
    all.texts.sort(
        java.util.Comparator.comparing(Text::where)
            .thenComparing(text -> !text.language().equals(language)));
    return all.texts;
  }

  private void addMember(String name, Object value) {
    if (name.equals("name")) {
      add(Where.NAME, value);
    } else if (OTHER_NAMES.contains(name)) {
      add(Where.OTHER_NAME, value);
    } else if (CODES.contains(name) && value instanceof String code) {
      texts.add(new Text(Where.CODE, code.replaceFirst("^https?://(www\\.)?", ""), ""));
    } else {
      add(Where.TEXT, value);
    }
  }

  private void add(Where where, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(item -> add(where, item));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> addInMap(where, isByLanguage(map), "" + name, member));
    }
  }

  private void addInMap(Where where, boolean byLanguage, String name, Object member) {
    if (!byLanguage) {
      add(Where.TEXT, member);
    } else if (member instanceof List<?> list) {
      list.forEach(item -> addInMap(where, true, name, item));
    } else {
      texts.add(new Text(where, String.valueOf(member), name.replaceFirst("[-@].*", "")));
    }
  }

  private static boolean isByLanguage(Map<?, ?> map) {
    return map.keySet().stream()
        .map(String::valueOf)
        .allMatch(
            name -> !NOT_TEXTS.contains(name) && name.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*|@none"));
  }
}
