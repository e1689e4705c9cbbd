package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.care.Reminder;
import net.sisternet.registry.core.care.RemindersSent;
import net.sisternet.registry.core.model.RecordIri;

/** Which reminders were sent, in SQLite. */
final class SqliteRemindersSent implements RemindersSent {

  private static final String TAKE_REMINDER =
      """
      INSERT INTO reminder (record, occasion, due, account, tried) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (record, occasion, due, account) DO UPDATE SET tried = excluded.tried
      WHERE sent IS NULL AND tried <= ?""";

  private static final String UPDATE_SENT =
      """
      UPDATE reminder SET sent = ?
      WHERE record = ? AND occasion = ? AND due = ? AND account = ?""";

  private static final String SELECT_FIRST =
      "SELECT min(sent) FROM reminder WHERE record = ? AND occasion = ? AND sent > ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteRemindersSent(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public boolean take(Reminder reminder, Instant now, Instant notSince) {
    return writer.write(
        connection -> {
          PreparedStatement take = connection.prepare(TAKE_REMINDER);
          name(take, 1, reminder);
          take.setLong(5, now.toEpochMilli());
          take.setLong(6, notSince.toEpochMilli());
          return take.executeUpdate() > 0;
        });
  }

  @Override
  public void sent(Reminder reminder, Instant when) {
    writer.write(
        connection -> {
          PreparedStatement update = connection.prepare(UPDATE_SENT);
          update.setLong(1, when.toEpochMilli());
          name(update, 2, reminder);
          return update.executeUpdate();
        });
  }

  @Override
  public Optional<Instant> findFirst(RecordIri record, Occasion occasion, Instant since) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_FIRST);
          select.setString(1, record.value());
          select.setString(2, occasion.name());
          select.setLong(3, since.toEpochMilli());
          try (ResultSet row = select.executeQuery()) {
            row.next();
            long sent = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(sent));
          }
        });
  }

  private static void name(PreparedStatement statement, int from, Reminder reminder)
      throws SQLException {
    statement.setString(from, reminder.record().value());
    statement.setString(from + 1, reminder.occasion().name());
    statement.setString(from + 2, reminder.due().toString());
    statement.setString(from + 3, reminder.account().value());
  }
}
