package net.sisternet.registry.server.postgres;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.cases.DigestsSent;
import net.sisternet.registry.core.model.AccountId;

/** When moderators were last written to, in PostgreSQL. */
final class PostgresDigestsSent implements DigestsSent {

  private static final String SELECT_LAST =
      "SELECT sent FROM moderator_letter WHERE account = ? AND sent IS NOT NULL";

  private static final String TAKE_LETTER =
      """
      INSERT INTO moderator_letter AS known (account, tried) VALUES (?, ?)
      ON CONFLICT (account) DO UPDATE SET tried = excluded.tried
      WHERE (known.sent IS NULL OR known.sent <= ?) AND known.tried <= ?""";

  private static final String UPDATE_SENT =
      "UPDATE moderator_letter SET sent = ? WHERE account = ?";

  private final PostgresPool pool;

  PostgresDigestsSent(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public Optional<Instant> findLast(AccountId account) {
    return pool.read(
        connection ->
            Sql.find(connection, SELECT_LAST, row -> EntryRow.instant(row, 1), account.value()));
  }

  @Override
  public boolean take(AccountId account, Instant now, Instant notSentSince, Instant notTriedSince) {
    return pool.write(
        connection ->
            Sql.update(
                    connection,
                    TAKE_LETTER,
                    account.value(),
                    EntryRow.utc(now),
                    EntryRow.utc(notSentSince),
                    EntryRow.utc(notTriedSince))
                > 0);
  }

  @Override
  public void sent(AccountId account, Instant when) {
    pool.write(
        connection -> Sql.update(connection, UPDATE_SENT, EntryRow.utc(when), account.value()));
  }
}
