package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.contact.RelayedLetter;
import net.sisternet.registry.core.contact.RelayedLetters;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/** Which messages went, in SQLite. */
final class SqliteRelayedLetters implements RelayedLetters {

  private static final String DELETE_OLD = "DELETE FROM contact_letter WHERE sent < ?";

  private static final String INSERT_LETTER =
      "INSERT INTO contact_letter (stop, record, mailbox, sent) VALUES (?, ?, ?, ?)";

  private static final String SELECT_LETTER =
      "SELECT record, mailbox, sent FROM contact_letter WHERE stop = ?";

  private static final String COUNT_LETTERS =
      "SELECT count(*) FROM contact_letter WHERE record = ? AND sent > ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteRelayedLetters(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(RelayedLetter letter, Instant oldest) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_OLD);
          delete.setLong(1, oldest.toEpochMilli());
          delete.executeUpdate();
          PreparedStatement insert = connection.prepare(INSERT_LETTER);
          insert.setBytes(1, letter.stop().bytes());
          insert.setString(2, letter.record().value());
          insert.setBytes(3, letter.mailbox().bytes());
          insert.setLong(4, letter.sent().toEpochMilli());
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<RelayedLetter> find(Digest stop) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_LETTER);
          select.setBytes(1, stop.bytes());
          try (ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new RelayedLetter(
                        stop,
                        new RecordIri(row.getString(1)),
                        Digest.ofHash(row.getBytes(2)),
                        Instant.ofEpochMilli(row.getLong(3))))
                : Optional.empty();
          }
        });
  }

  @Override
  public int count(RecordIri record, Instant since) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(COUNT_LETTERS);
          select.setString(1, record.value());
          select.setLong(2, since.toEpochMilli());
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
