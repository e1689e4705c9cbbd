package net.sisternet.registry.core.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A draft beside what its record has become meanwhile. Fields are compared whole: of one that both
 * have changed, its author chooses. Pure.
 *
 * @param before what both began with
 * @param theirs what the record says now
 * @param mine what the draft says
 */
public record DraftMerge(Answers before, Answers theirs, Answers mine) {

  /** A field of the thing itself that is not the same on both sides any more. */
  public record Difference(String field, boolean byThem, boolean byMe) {

    /** Whether both have changed it. */
    public boolean isConflict() {
      return byThem && byMe;
    }
  }

  /** The fields that they have changed to something else than the draft has. */
  public List<Difference> differences() {
    Set<String> fields = new LinkedHashSet<>();
    for (Answers answers : List.of(before, theirs, mine)) {
      answers.values().keySet().forEach(path -> fields.add(Answers.top(path)));
    }
    var found = new ArrayList<Difference>();
    for (String field : fields) {
      Answers once = ordered(before.under(field));
      Answers now = ordered(theirs.under(field));
      Answers own = ordered(mine.under(field));
      if (!now.equals(own)) {
        found.add(new Difference(field, !now.equals(once), !own.equals(once)));
      }
    }
    return found;
  }

  /**
   * The draft on top of what the record says now: what only they have changed is theirs, and of the
   * rest what {@code takeTheirs} names.
   */
  public Answers merged(Set<String> takeTheirs) {
    Answers merged = mine;
    for (Difference difference : differences()) {
      boolean theirsOnly = difference.byThem() && !difference.byMe();
      if (theirsOnly || (difference.isConflict() && takeTheirs.contains(difference.field()))) {
        merged = merged.without(difference.field()).with(theirs.under(difference.field()));
      }
    }
    return merged;
  }

  /** Of several values the order means nothing. */
  private static Answers ordered(Answers answers) {
    var ordered = new LinkedHashMap<String, List<String>>();
    answers.values().forEach((path, all) -> ordered.put(path, all.stream().sorted().toList()));
    return new Answers(ordered);
  }
}
