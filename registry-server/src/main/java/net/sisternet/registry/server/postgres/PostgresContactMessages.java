package net.sisternet.registry.server.postgres;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.contact.ContactMessage;
import net.sisternet.registry.core.contact.ContactMessages;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.MailAddress;

/** Messages that wait to be confirmed, in PostgreSQL. */
final class PostgresContactMessages implements ContactMessages {

  private static final String DELETE_OLD = "DELETE FROM contact_message WHERE written < ?";

  private static final String INSERT_MESSAGE =
      """
      INSERT INTO contact_message (link, record, post, mail, text, language, written)
      VALUES (?, ?, ?, ?, ?, ?, ?)""";

  private static final String SELECT_MESSAGE =
      "SELECT record, post, mail, text, language, written FROM contact_message WHERE link = ?";

  private static final String DELETE_MESSAGE = "DELETE FROM contact_message WHERE link = ?";

  private final PostgresPool pool;

  PostgresContactMessages(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(ContactMessage message, Instant oldest) {
    pool.write(
        connection ->
            Sql.update(connection, DELETE_OLD, EntryRow.utc(oldest))
                + Sql.update(
                    connection,
                    INSERT_MESSAGE,
                    message.link().bytes(),
                    message.record().value(),
                    message.post(),
                    message.mail().value(),
                    message.text(),
                    message.language(),
                    EntryRow.utc(message.written())));
  }

  @Override
  public Optional<ContactMessage> find(Digest link) {
    return pool.read(
        connection ->
            Sql.find(
                connection,
                SELECT_MESSAGE,
                row ->
                    new ContactMessage(
                        link,
                        new RecordIri(row.getString(1)),
                        row.getString(2),
                        new MailAddress(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        EntryRow.instant(row, 6)),
                link.bytes()));
  }

  @Override
  public boolean take(Digest link) {
    return pool.write(connection -> Sql.update(connection, DELETE_MESSAGE, link.bytes()) > 0);
  }
}
