package net.sisternet.registry.core.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sisternet.registry.core.model.AccountId;

/** Keeps the first sign of each day, so that nobody's work waits for a second write. Any thread. */
public final class DailySigns implements SignsOfLife {

  private final SignsOfLife store;
  private final Set<AccountId> seen = ConcurrentHashMap.newKeySet();
  private volatile LocalDate day = LocalDate.MIN;

  public DailySigns(SignsOfLife store) {
    this.store = store;
  }

  @Override
  public void seen(AccountId account, Instant when) {
    LocalDate today = LocalDate.ofInstant(when, ZoneOffset.UTC);
    if (!today.equals(day)) {
      seen.clear();
      day = today;
    }
    if (!seen.contains(account)) {
      store.seen(account, when);
      seen.add(account);
    }
  }

  @Override
  public Optional<Instant> findLast(AccountId account) {
    return store.findLast(account);
  }
}
