package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import net.sisternet.registry.core.contact.ContactStops;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/** Who wants no messages of visitors, in SQLite. */
final class SqliteContactStops implements ContactStops {

  private static final String INSERT_STOP =
      """
      INSERT INTO contact_stop (record, mailbox, since) VALUES (?, ?, ?)
      ON CONFLICT (record, mailbox) DO NOTHING""";

  private static final String DELETE_STOP =
      "DELETE FROM contact_stop WHERE record = ? AND mailbox = ?";

  private static final String SELECT_STOP =
      "SELECT 1 FROM contact_stop WHERE record = ? AND mailbox = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteContactStops(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void stop(RecordIri record, Digest mailbox, Instant since) {
    writer.write(
        connection -> {
          PreparedStatement insert = connection.prepare(INSERT_STOP);
          insert.setString(1, record.value());
          insert.setBytes(2, mailbox.bytes());
          insert.setLong(3, since.toEpochMilli());
          return insert.executeUpdate();
        });
  }

  @Override
  public void resume(RecordIri record, Digest mailbox) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_STOP);
          delete.setString(1, record.value());
          delete.setBytes(2, mailbox.bytes());
          return delete.executeUpdate();
        });
  }

  @Override
  public boolean isStopped(RecordIri record, Digest mailbox) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_STOP);
          select.setString(1, record.value());
          select.setBytes(2, mailbox.bytes());
          try (ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }
}
