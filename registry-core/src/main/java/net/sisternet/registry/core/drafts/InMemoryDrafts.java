package net.sisternet.registry.core.drafts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;

/** Drafts in memory, gone with the process. For trying things out. Any thread. */
public final class InMemoryDrafts implements Drafts {

  private final Map<DraftId, Draft> byId = new HashMap<>();

  @Override
  public synchronized void add(Draft draft, Instant oldest) {
    byId.values()
        .removeIf(
            it -> it.owner().equals(draft.owner()) && it.done() && it.changed().isBefore(oldest));
    byId.put(draft.id(), draft);
  }

  @Override
  public synchronized boolean replace(Draft draft) {
    boolean next =
        find(draft.owner(), draft.id())
            .filter(it -> it.revision() + 1 == draft.revision())
            .isPresent();
    if (next) {
      byId.put(draft.id(), draft);
    }
    return next;
  }

  @Override
  public synchronized Optional<Draft> find(AccountId owner, DraftId id) {
    return Optional.ofNullable(byId.get(id)).filter(it -> it.owner().equals(owner));
  }

  @Override
  public synchronized List<Draft> of(AccountId owner) {
    return byId.values().stream()
        .filter(it -> it.owner().equals(owner))
        .sorted(
            Comparator.comparing(Draft::changed).reversed().thenComparing(it -> it.id().value()))
        .toList();
  }

  @Override
  public synchronized void delete(AccountId owner, DraftId id) {
    find(owner, id).ifPresent(it -> byId.remove(id));
  }
}
