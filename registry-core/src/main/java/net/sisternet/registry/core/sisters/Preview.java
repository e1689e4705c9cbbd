package net.sisternet.registry.core.sisters;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;

/**
 * What accepting a sister would bring, as far as it was looked at.
 *
 * @param looked how many entries were pulled and verified
 * @param signed how many the home has signed
 * @param kinds how many records of each kind would be shown, by the name of the kind
 * @param fresh how many of them look like none of ours
 * @param lookAlikes those that look like one of ours
 * @param quarantined entries that break the rules and would not be shown
 */
public record Preview(
    long looked,
    long signed,
    Map<String, Integer> kinds,
    int fresh,
    List<LookAlikes.Pair> lookAlikes,
    List<Quarantined> quarantined) {

  public Preview {
    kinds = Map.copyOf(kinds);
    lookAlikes = List.copyOf(lookAlikes);
    quarantined = List.copyOf(quarantined);
  }

  /** Whether the log goes on after what was looked at. */
  public boolean isPart() {
    return looked < signed;
  }

  /** How many records would be shown. */
  public int records() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }
}
