package net.sisternet.registry.core.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a suggestion asks for, as the fields of a case. */
public final class SuggestedContent {

  private static final String BEFORE = "before:";
  private static final String AFTER = "after:";
  private static final String NOTE = "note";

  private SuggestedContent() {}

  /** The fields for {@code changes} and what is said about them. */
  public static Map<String, String> of(List<SuggestedChange> changes, String note) {
    var content = new LinkedHashMap<String, String>();
    for (SuggestedChange change : changes) {
      content.put(BEFORE + change.key(), change.before());
      content.put(AFTER + change.key(), change.after());
    }
    content.put(NOTE, note);
    return content;
  }

  /** The changes in such fields, by the names of what they change. */
  public static List<SuggestedChange> changes(Map<String, String> content) {
    var changes = new ArrayList<SuggestedChange>();
    content.forEach(
        (name, after) -> {
          if (name.startsWith(AFTER)) {
            String key = name.substring(AFTER.length());
            String[] parts = key.split("\\|", -1);
            String before = content.getOrDefault(BEFORE + key, "");
            changes.add(new SuggestedChange(parts[0], parts[1], parts[2], before, after));
          }
        });
    changes.sort(Comparator.comparing(SuggestedChange::key));
    return changes;
  }

  /** What is said about them. */
  public static String note(Map<String, String> content) {
    return content.getOrDefault(NOTE, "");
  }
}
