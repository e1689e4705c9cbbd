package net.sisternet.registry.core.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;

/**
 * The newest text of each record. Its storage outlives it, as a disk does, and it fails on command.
 * Any thread.
 */
final class InMemoryProjection implements Projection {

  private final Storage storage;
  private boolean closed;

  InMemoryProjection(Storage storage) {
    this.storage = storage;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Set<Home> homes() {
    return storage.state.positions.keySet();
  }

  @Override
  public Position position(Home home) {
    return storage.state.positions.getOrDefault(home, Position.START);
  }

  @Override
  public void apply(Home home, List<LogEntry> entries) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    storage.beforeApply.run();
    var texts = new TreeMap<>(storage.state.texts);
    for (LogEntry logEntry : entries) {
      var entry = logEntry.entry();
      if (entry.position().compareTo(position(home)) > 0) {
        storage.applied.incrementAndGet();
        if (entry.type() == EntryType.ERASURE) {
          continue;
        }
        texts.remove(entry.about().value());
        logEntry.payload().ifPresent(it -> texts.put(entry.about().value(), it.graph().toString()));
      }
    }
    Position last = entries.get(entries.size() - 1).entry().position();
    Position position = last.compareTo(position(home)) > 0 ? last : position(home);
    var positions = new java.util.HashMap<>(storage.state.positions);
    positions.put(home, position);
    storage.state = new State(texts, positions);
    storage.afterApply.run();
  }

  @Override
  public Position erased(Home home) {
    return storage.erased.getOrDefault(home, Position.START);
  }

  @Override
  public void erase(Home home) {
    storage.erased.put(home, position(home));
  }

  @Override
  public void forget(Home home) {
    storage.erased.remove(home);
    var texts = new TreeMap<>(storage.state.texts);
    texts.keySet().removeIf(home::holds);
    var positions = new java.util.HashMap<>(storage.state.positions);
    positions.remove(home);
    storage.state = new State(texts, positions);
  }

  @Override
  public void clear() {
    storage.state = State.EMPTY;
    storage.erased.clear();
  }

  @Override
  public void close() {
    closed = true;
    storage.closed.incrementAndGet();
  }

  /** What lasts, and what goes wrong with it. */
  static final class Storage {

    final AtomicInteger applied = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    volatile Runnable beforeApply = Storage::nothing;
    volatile Runnable afterApply = Storage::nothing;
    private volatile State state = State.EMPTY;
    private final Map<Home, Position> erased = new ConcurrentHashMap<>();

    List<String> lines() {
      return state.texts.entrySet().stream().map(it -> it.getKey() + ' ' + it.getValue()).toList();
    }

    void forget() {
      state = State.EMPTY;
    }

    void recover() {
      beforeApply = Storage::nothing;
      afterApply = Storage::nothing;
    }

    private static void nothing() {}
  }

  private record State(Map<String, String> texts, Map<Home, Position> positions) {

    static final State EMPTY = new State(Map.of(), Map.of());
  }
}
