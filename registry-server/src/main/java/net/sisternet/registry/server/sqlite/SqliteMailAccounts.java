package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.MailAddress;

/** Which account a mailbox signs in to, in SQLite. */
final class SqliteMailAccounts implements MailAccounts {

  private static final String UPSERT_ACCOUNT_OF_NEW_MAIL =
      """
      INSERT INTO account (id, role) SELECT ?, ?
      WHERE NOT EXISTS (SELECT 1 FROM mail_account WHERE mail = ?)
      ON CONFLICT (id) DO UPDATE SET role = excluded.role""";

  private static final String UPSERT_MAIL =
      """
      INSERT INTO mail_account (account, mail, created) VALUES (?, ?, ?)
      ON CONFLICT (account) DO UPDATE SET mail = excluded.mail, created = excluded.created""";

  private static final String SELECT_AUTHOR =
      """
      SELECT account.id, account.role FROM mail_account
      JOIN account ON account.id = mail_account.account WHERE mail_account.mail = ?""";

  private static final String SELECT_MAIL = "SELECT mail FROM mail_account WHERE account = ?";

  private static final String SELECT_MODERATORS =
      """
      SELECT account.id, account.role FROM mail_account
      JOIN account ON account.id = mail_account.account
      WHERE account.role IN ('MODERATOR', 'OPERATOR') ORDER BY account.id""";

  private static final String DELETE_SESSIONS = "DELETE FROM session WHERE account = ?";

  private static final String DELETE_LINKS =
      """
      DELETE FROM sign_in_link
      WHERE mail IN (SELECT mail FROM mail_account WHERE account = ?)""";

  private static final String DELETE_DRAFTS = "DELETE FROM draft WHERE owner = ?";

  private static final String DELETE_SIGNS = "DELETE FROM sign_of_life WHERE account = ?";

  private static final String DELETE_MAIL = "DELETE FROM mail_account WHERE account = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteMailAccounts(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Author addIfNew(Author author, MailAddress mail, Instant created) {
    return writer.write(
        connection -> {
          PreparedStatement account = connection.prepare(UPSERT_ACCOUNT_OF_NEW_MAIL);
          account.setString(1, author.account().value());
          account.setString(2, author.role().name());
          account.setString(3, mail.value());
          if (account.executeUpdate() > 0) {
            PreparedStatement address = connection.prepare(UPSERT_MAIL);
            address.setString(1, author.account().value());
            address.setString(2, mail.value());
            address.setLong(3, created.toEpochMilli());
            address.executeUpdate();
          }
          return author(connection, mail).orElseThrow();
        });
  }

  @Override
  public Optional<Author> findByMail(MailAddress mail) {
    return readers.read(connection -> author(connection, mail));
  }

  @Override
  public Optional<MailAddress> findMail(AccountId account) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_MAIL);
          select.setString(1, account.value());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new MailAddress(row.getString(1))) : Optional.empty();
          }
        });
  }

  @Override
  public List<Author> moderators() {
    return readers.read(
        connection -> {
          var moderators = new ArrayList<Author>();
          try (ResultSet row = connection.prepare(SELECT_MODERATORS).executeQuery()) {
            while (row.next()) {
              moderators.add(author(row));
            }
          }
          return moderators;
        });
  }

  @Override
  public void remove(AccountId account) {
    writer.write(
        connection -> {
          int deleted = 0;
          for (String delete :
              new String[] {
                DELETE_SESSIONS, DELETE_LINKS, DELETE_DRAFTS, DELETE_SIGNS, DELETE_MAIL
              }) {
            PreparedStatement statement = connection.prepare(delete);
            statement.setString(1, account.value());
            deleted += statement.executeUpdate();
          }
          return deleted;
        });
  }

  private static Optional<Author> author(SqliteConnection connection, MailAddress mail)
      throws SQLException {
    PreparedStatement select = connection.prepare(SELECT_AUTHOR);
    select.setString(1, mail.value());
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(author(row)) : Optional.empty();
    }
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(new AccountId(row.getString(1)), Role.valueOf(row.getString(2)));
  }
}
