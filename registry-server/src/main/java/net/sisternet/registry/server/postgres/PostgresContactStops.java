package net.sisternet.registry.server.postgres;

import java.time.Instant;
import net.sisternet.registry.core.contact.ContactStops;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/** Who wants no messages of visitors, in PostgreSQL. */
final class PostgresContactStops implements ContactStops {

  private static final String INSERT_STOP =
      """
      INSERT INTO contact_stop (record, mailbox, since) VALUES (?, ?, ?)
      ON CONFLICT (record, mailbox) DO NOTHING""";

  private static final String DELETE_STOP =
      "DELETE FROM contact_stop WHERE record = ? AND mailbox = ?";

  private static final String SELECT_STOP =
      "SELECT 1 FROM contact_stop WHERE record = ? AND mailbox = ?";

  private final PostgresPool pool;

  PostgresContactStops(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void stop(RecordIri record, Digest mailbox, Instant since) {
    pool.write(
        connection ->
            Sql.update(
                connection, INSERT_STOP, record.value(), mailbox.bytes(), EntryRow.utc(since)));
  }

  @Override
  public void resume(RecordIri record, Digest mailbox) {
    pool.write(connection -> Sql.update(connection, DELETE_STOP, record.value(), mailbox.bytes()));
  }

  @Override
  public boolean isStopped(RecordIri record, Digest mailbox) {
    return pool.read(
        connection ->
            Sql.find(connection, SELECT_STOP, row -> row.getInt(1), record.value(), mailbox.bytes())
                .isPresent());
  }
}
