package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.contact.ContactMessage;
import net.sisternet.registry.core.contact.ContactMessages;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.MailAddress;

/** Messages that wait to be confirmed, in SQLite. */
final class SqliteContactMessages implements ContactMessages {

  private static final String DELETE_OLD = "DELETE FROM contact_message WHERE written < ?";

  private static final String INSERT_MESSAGE =
      """
      INSERT INTO contact_message (link, record, post, mail, text, language, written)
      VALUES (?, ?, ?, ?, ?, ?, ?)""";

  private static final String SELECT_MESSAGE =
      "SELECT record, post, mail, text, language, written FROM contact_message WHERE link = ?";

  private static final String DELETE_MESSAGE = "DELETE FROM contact_message WHERE link = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteContactMessages(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(ContactMessage message, Instant oldest) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_OLD);
          delete.setLong(1, oldest.toEpochMilli());
          delete.executeUpdate();
          PreparedStatement insert = connection.prepare(INSERT_MESSAGE);
          insert.setBytes(1, message.link().bytes());
          insert.setString(2, message.record().value());
          insert.setString(3, message.post());
          insert.setString(4, message.mail().value());
          insert.setString(5, message.text());
          insert.setString(6, message.language());
          insert.setLong(7, message.written().toEpochMilli());
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<ContactMessage> find(Digest link) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_MESSAGE);
          select.setBytes(1, link.bytes());
          try (ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new ContactMessage(
                        link,
                        new RecordIri(row.getString(1)),
                        row.getString(2),
                        new MailAddress(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6))))
                : Optional.empty();
          }
        });
  }

  @Override
  public boolean take(Digest link) {
    return writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_MESSAGE);
          delete.setBytes(1, link.bytes());
          return delete.executeUpdate() > 0;
        });
  }
}
