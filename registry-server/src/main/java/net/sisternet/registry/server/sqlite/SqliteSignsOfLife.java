package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.access.SignsOfLife;
import net.sisternet.registry.core.model.AccountId;

/** When accounts were last there, in SQLite. */
final class SqliteSignsOfLife implements SignsOfLife {

  private static final String UPSERT_SEEN =
      """
      INSERT INTO sign_of_life (account, seen) VALUES (?, ?)
      ON CONFLICT (account) DO UPDATE SET seen = max(seen, excluded.seen)""";

  private static final String SELECT_SEEN = "SELECT seen FROM sign_of_life WHERE account = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteSignsOfLife(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void seen(AccountId account, Instant when) {
    writer.write(
        connection -> {
          PreparedStatement upsert = connection.prepare(UPSERT_SEEN);
          upsert.setString(1, account.value());
          upsert.setLong(2, when.toEpochMilli());
          return upsert.executeUpdate();
        });
  }

  @Override
  public Optional<Instant> findLast(AccountId account) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_SEEN);
          select.setString(1, account.value());
          try (ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(Instant.ofEpochMilli(row.getLong(1)))
                : Optional.empty();
          }
        });
  }
}
