package net.sisternet.registry.core.sisters;

import java.util.List;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.follow.MirrorLog;
import net.sisternet.registry.core.follow.VerifiedBatch;
import net.sisternet.registry.core.follow.VerifiedEntry;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.Messages;

/**
 * Keeps what must not be shown before it keeps the entries themselves, so that a kill between the
 * two shows nothing bad. What an erasure takes away is not quoted any more before it is taken away.
 */
final class QuarantiningMirror implements MirrorLog {

  private final Home home;
  private final MirrorLog mirror;
  private final Quarantine quarantine;
  private final Runnable added;

  QuarantiningMirror(Home home, MirrorLog mirror, Quarantine quarantine, Runnable added) {
    this.home = home;
    this.mirror = mirror;
    this.quarantine = quarantine;
    this.added = added;
  }

  @Override
  public LogHead head() {
    return mirror.head();
  }

  @Override
  public void append(VerifiedBatch batch) {
    List<Quarantined> bad =
        batch.quarantined().stream().map(QuarantiningMirror::quarantined).toList();
    if (!bad.isEmpty()) {
      quarantine.add(home, bad);
      added.run();
    }
    List<Position> erased =
        batch.entries().stream().flatMap(it -> it.logEntry().entry().erased().stream()).toList();
    if (!erased.isEmpty()) {
      quarantine.retell(home, erased, Messages.text("sister.erased"));
    }
    mirror.append(batch);
  }

  static Quarantined quarantined(VerifiedEntry it) {
    return new Quarantined(
        it.logEntry().entry().position(), it.logEntry().entry().about(), it.fault().orElseThrow());
  }
}
