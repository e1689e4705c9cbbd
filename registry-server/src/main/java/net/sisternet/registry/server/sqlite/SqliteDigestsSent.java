package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.cases.DigestsSent;
import net.sisternet.registry.core.model.AccountId;

/** When moderators were last written to, in SQLite. */
final class SqliteDigestsSent implements DigestsSent {

  private static final String SELECT_LAST = "SELECT sent FROM moderator_letter WHERE account = ?";

  private static final String TAKE_LETTER =
      """
      INSERT INTO moderator_letter AS known (account, tried) VALUES (?, ?)
      ON CONFLICT (account) DO UPDATE SET tried = excluded.tried
      WHERE (known.sent IS NULL OR known.sent <= ?) AND known.tried <= ?""";

  private static final String UPDATE_SENT =
      "UPDATE moderator_letter SET sent = ? WHERE account = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteDigestsSent(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Optional<Instant> findLast(AccountId account) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_LAST);
          select.setString(1, account.value());
          try (ResultSet row = select.executeQuery()) {
            long sent = row.next() ? row.getLong(1) : 0;
            return sent == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(sent));
          }
        });
  }

  @Override
  public boolean take(AccountId account, Instant now, Instant notSentSince, Instant notTriedSince) {
    return writer.write(
        connection -> {
          PreparedStatement take = connection.prepare(TAKE_LETTER);
          take.setString(1, account.value());
          take.setLong(2, now.toEpochMilli());
          take.setLong(3, notSentSince.toEpochMilli());
          take.setLong(4, notTriedSince.toEpochMilli());
          return take.executeUpdate() > 0;
        });
  }

  @Override
  public void sent(AccountId account, Instant when) {
    writer.write(
        connection -> {
          PreparedStatement update = connection.prepare(UPDATE_SENT);
          update.setLong(1, when.toEpochMilli());
          update.setString(2, account.value());
          return update.executeUpdate();
        });
  }
}
