package net.sisternet.registry.core.sisters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;

/** A federation that stays as it is. */
public record FixedFederation(
    List<SisterStatus> statuses, Map<Home, RecordHeads> heads, List<Quarantined> bad)
    implements Federation {

  /** No sister at all. */
  public static final FixedFederation ALONE = new FixedFederation(List.of(), Map.of(), List.of());

  @Override
  public Optional<RecordHeads> findHeads(Home home) {
    return Optional.ofNullable(heads.get(home));
  }

  @Override
  public List<Quarantined> quarantined(Home home) {
    return bad;
  }
}
