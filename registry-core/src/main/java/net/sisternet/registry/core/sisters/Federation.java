package net.sisternet.registry.core.sisters;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;

/** What a registry holds of its sisters, for whoever answers questions. Any thread. */
public interface Federation {

  /** How it stands with every sister, by the address of its home. */
  List<SisterStatus> statuses();

  /** The records of {@code home} as they are shown here; empty if it is not mirrored. */
  Optional<RecordHeads> findHeads(Home home);

  /** The entries of {@code home} that are kept but not shown, oldest first. */
  List<Quarantined> quarantined(Home home);

  /** The sister whose copy is served under {@code host}. */
  default Optional<SisterStatus> findByHost(String host) {
    return statuses().stream().filter(it -> MirrorAddress.host(it.home()).equals(host)).findFirst();
  }

  /** The sister among {@code sisters} where {@code record} is at home; empty for an own one. */
  static Optional<SisterStatus> findHome(List<SisterStatus> sisters, RecordIri record) {
    return sisters.stream().filter(it -> it.home().holds(record.value())).findFirst();
  }
}
