package net.sisternet.registry.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.Quarantine;
import net.sisternet.registry.core.sisters.SisterStatus;

/**
 * The federation as a running registry has it: the sisters that it follows and the mirrors that are
 * open.
 *
 * @param sisters how it stands with them
 * @param mirrors what is shown of them
 * @param quarantine what is not
 */
record Mirrored(
    Supplier<List<SisterStatus>> sisters,
    Supplier<ShownMirrors> mirrors,
    Supplier<Quarantine> quarantine)
    implements Federation {

  @Override
  public List<SisterStatus> statuses() {
    return sisters.get();
  }

  @Override
  public Optional<RecordHeads> findHeads(Home home) {
    return mirrors.get().findHeads(home);
  }

  @Override
  public List<Quarantined> quarantined(Home home) {
    return quarantine.get().of(home);
  }
}
