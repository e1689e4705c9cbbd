package net.sisternet.registry.server;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.projection.FirstPublished;

/** The heads of our own records and of the mirrors that are open. Any thread. */
final class OpenHeads implements FirstPublished {

  private final Home own;
  private final Supplier<RecordHeads> ours;
  private final Map<Home, RecordHeads> mirrors = new ConcurrentHashMap<>();

  /** The heads of {@code own}, and no mirrors yet. */
  OpenHeads(Home own, Supplier<RecordHeads> ours) {
    this.own = own;
    this.ours = ours;
  }

  void opened(Home home, RecordHeads heads) {
    mirrors.put(home, heads);
  }

  void closed(Home home) {
    mirrors.remove(home);
  }

  @Override
  public Optional<Instant> find(Home home, RecordIri record) {
    Optional<RecordHeads> heads =
        home.equals(own) ? Optional.of(ours.get()) : Optional.ofNullable(mirrors.get(home));
    return heads.flatMap(it -> it.find(record)).map(RecordHead::issued);
  }
}
