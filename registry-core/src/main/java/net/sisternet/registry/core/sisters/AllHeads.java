package net.sisternet.registry.core.sisters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/** The records of our own home and of every mirror, each asked where it is kept. Any thread. */
public final class AllHeads implements RecordHeads {

  private final RecordHeads own;
  private final Federation federation;

  /** The records in {@code own} and in what {@code federation} mirrors. */
  public AllHeads(RecordHeads own, Federation federation) {
    this.own = own;
    this.federation = federation;
  }

  @Override
  public Optional<RecordHead> find(RecordIri record) {
    return of(federation.statuses(), record).find(record);
  }

  @Override
  public Map<RecordIri, RecordHead> findAll(Collection<RecordIri> records) {
    List<SisterStatus> sisters = federation.statuses();
    var byStore = new HashMap<RecordHeads, List<RecordIri>>();
    records.forEach(it -> byStore.computeIfAbsent(of(sisters, it), s -> new ArrayList<>()).add(it));
    var found = new HashMap<RecordIri, RecordHead>();
    byStore.forEach((store, names) -> found.putAll(store.findAll(names)));
    return found;
  }

  @Override
  public List<LogEntry> history(RecordIri record, RecordVersion before, int limit) {
    return of(federation.statuses(), record).history(record, before, limit);
  }

  @Override
  public Optional<LogEntry> findVersion(RecordIri record, RecordVersion version) {
    return of(federation.statuses(), record).findVersion(record, version);
  }

  private RecordHeads of(List<SisterStatus> sisters, RecordIri record) {
    return Federation.findHome(sisters, record)
        .flatMap(it -> federation.findHeads(it.home()))
        .orElse(own);
  }
}
