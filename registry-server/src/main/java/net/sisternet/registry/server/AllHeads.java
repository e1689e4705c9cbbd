package net.sisternet.registry.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/** The records of our own home and of every mirror, each asked where it is kept. Any thread. */
final class AllHeads implements RecordHeads {

  private final RecordHeads own;
  private final ShownMirrors mirrors;

  AllHeads(RecordHeads own, ShownMirrors mirrors) {
    this.own = own;
    this.mirrors = mirrors;
  }

  @Override
  public Optional<RecordHead> find(RecordIri record) {
    return of(record).find(record);
  }

  @Override
  public Map<RecordIri, RecordHead> findAll(Collection<RecordIri> records) {
    var byStore = new HashMap<RecordHeads, List<RecordIri>>();
    records.forEach(it -> byStore.computeIfAbsent(of(it), s -> new ArrayList<>()).add(it));
    var found = new HashMap<RecordIri, RecordHead>();
    byStore.forEach((store, names) -> found.putAll(store.findAll(names)));
    return found;
  }

  @Override
  public List<LogEntry> history(RecordIri record, RecordVersion before, int limit) {
    return of(record).history(record, before, limit);
  }

  @Override
  public Optional<LogEntry> findVersion(RecordIri record, RecordVersion version) {
    return of(record).findVersion(record, version);
  }

  private RecordHeads of(RecordIri record) {
    for (Home home : mirrors.homes()) {
      if (home.holds(record.value())) {
        return mirrors.findHeads(home).orElse(own);
      }
    }
    return own;
  }
}
