package net.sisternet.registry.server.postgres;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.access.SignsOfLife;
import net.sisternet.registry.core.model.AccountId;

/** When accounts were last there, in PostgreSQL. */
final class PostgresSignsOfLife implements SignsOfLife {

  private static final String UPSERT_SEEN =
      """
      INSERT INTO sign_of_life AS known (account, seen) VALUES (?, ?)
      ON CONFLICT (account) DO UPDATE SET seen = greatest(known.seen, excluded.seen)""";

  private static final String SELECT_SEEN = "SELECT seen FROM sign_of_life WHERE account = ?";

  private final PostgresPool pool;

  PostgresSignsOfLife(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void seen(AccountId account, Instant when) {
    pool.write(
        connection -> Sql.update(connection, UPSERT_SEEN, account.value(), EntryRow.utc(when)));
  }

  @Override
  public Optional<Instant> findLast(AccountId account) {
    return pool.read(
        connection ->
            Sql.find(connection, SELECT_SEEN, row -> EntryRow.instant(row, 1), account.value()));
  }
}
