package net.sisternet.registry.core.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Phrases by language, as JSON has them. */
final class PhraseLists {

  private PhraseLists() {}

  static Map<String, List<String>> more(List<Phrase> phrases, Phrase another) {
    var all = new ArrayList<>(phrases);
    all.add(another);
    var byLanguage = new LinkedHashMap<String, List<String>>();
    for (Phrase phrase : all) {
      byLanguage.computeIfAbsent(phrase.language(), l -> new ArrayList<>()).add(phrase.text());
    }
    return byLanguage;
  }
}
