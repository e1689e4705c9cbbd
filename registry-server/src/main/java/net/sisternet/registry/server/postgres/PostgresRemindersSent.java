package net.sisternet.registry.server.postgres;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.care.Reminder;
import net.sisternet.registry.core.care.RemindersSent;
import net.sisternet.registry.core.model.RecordIri;

/** Which reminders were sent, in PostgreSQL. */
final class PostgresRemindersSent implements RemindersSent {

  private static final String TAKE_REMINDER =
      """
      INSERT INTO reminder AS known (record, occasion, due, account, tried)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (record, occasion, due, account) DO UPDATE SET tried = excluded.tried
      WHERE known.sent IS NULL AND known.tried <= ?""";

  private static final String UPDATE_SENT =
      """
      UPDATE reminder SET sent = ?
      WHERE record = ? AND occasion = ? AND due = ? AND account = ?""";

  private static final String SELECT_FIRST =
      """
      SELECT sent FROM reminder WHERE record = ? AND occasion = ? AND sent > ?
      ORDER BY sent LIMIT 1""";

  private final PostgresPool pool;

  PostgresRemindersSent(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public boolean take(Reminder reminder, Instant now, Instant notSince) {
    return pool.write(
        connection ->
            Sql.update(
                    connection,
                    TAKE_REMINDER,
                    reminder.record().value(),
                    reminder.occasion().name(),
                    reminder.due().toString(),
                    reminder.account().value(),
                    EntryRow.utc(now),
                    EntryRow.utc(notSince))
                > 0);
  }

  @Override
  public void sent(Reminder reminder, Instant when) {
    pool.write(
        connection ->
            Sql.update(
                connection,
                UPDATE_SENT,
                EntryRow.utc(when),
                reminder.record().value(),
                reminder.occasion().name(),
                reminder.due().toString(),
                reminder.account().value()));
  }

  @Override
  public Optional<Instant> findFirst(RecordIri record, Occasion occasion, Instant since) {
    return pool.read(
        connection ->
            Sql.find(
                connection,
                SELECT_FIRST,
                row -> EntryRow.instant(row, 1),
                record.value(),
                occasion.name(),
                EntryRow.utc(since)));
  }
}
