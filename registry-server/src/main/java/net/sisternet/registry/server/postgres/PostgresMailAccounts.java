package net.sisternet.registry.server.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.MailAddress;

/** Which account a mailbox signs in to, in PostgreSQL. */
final class PostgresMailAccounts implements MailAccounts {

  private static final String UPSERT_ACCOUNT_OF_NEW_MAIL =
      """
      INSERT INTO account (id, role) SELECT ?, ?
      WHERE NOT EXISTS (SELECT 1 FROM mail_account WHERE mail = ?)
      ON CONFLICT (id) DO UPDATE SET role = excluded.role""";

  private static final String DELETE_MAIL = "DELETE FROM mail_account WHERE account = ?";

  /** Two who add one mailbox at once: the second one gets the account of the first. */
  private static final String INSERT_MAIL =
      """
      INSERT INTO mail_account (account, mail, created) VALUES (?, ?, ?)
      ON CONFLICT (mail) DO NOTHING""";

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

  private static final String DELETE_DRAFTS = "DELETE FROM draft WHERE owner = ?";

  private static final String DELETE_SIGNS = "DELETE FROM sign_of_life WHERE account = ?";

  private static final String DELETE_SESSIONS = "DELETE FROM session WHERE account = ?";

  private static final String DELETE_LINKS =
      """
      DELETE FROM sign_in_link
      WHERE mail IN (SELECT mail FROM mail_account WHERE account = ?)""";

  private final PostgresPool pool;

  PostgresMailAccounts(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public Author addIfNew(Author author, MailAddress mail, Instant created) {
    String account = author.account().value();
    return pool.write(
        connection -> {
          String role = author.role().name();
          if (Sql.update(connection, UPSERT_ACCOUNT_OF_NEW_MAIL, account, role, mail.value()) > 0) {
            Sql.update(connection, DELETE_MAIL, account);
            Sql.update(connection, INSERT_MAIL, account, mail.value(), EntryRow.utc(created));
          }
          return author(connection, mail).orElseThrow();
        });
  }

  @Override
  public Optional<Author> findByMail(MailAddress mail) {
    return pool.read(connection -> author(connection, mail));
  }

  @Override
  public Optional<MailAddress> findMail(AccountId account) {
    return pool.read(
        connection ->
            Sql.find(
                connection,
                SELECT_MAIL,
                row -> new MailAddress(row.getString(1)),
                account.value()));
  }

  @Override
  public List<Author> moderators() {
    return pool.read(
        connection -> Sql.all(connection, SELECT_MODERATORS, PostgresMailAccounts::author));
  }

  @Override
  public void remove(AccountId account) {
    pool.write(
        connection ->
            Sql.update(connection, DELETE_SESSIONS, account.value())
                + Sql.update(connection, DELETE_LINKS, account.value())
                + Sql.update(connection, DELETE_DRAFTS, account.value())
                + Sql.update(connection, DELETE_SIGNS, account.value())
                + Sql.update(connection, DELETE_MAIL, account.value()));
  }

  private static Optional<Author> author(Connection connection, MailAddress mail)
      throws SQLException {
    return Sql.find(connection, SELECT_AUTHOR, PostgresMailAccounts::author, mail.value());
  }

  static Author author(ResultSet row) throws SQLException {
    return new Author(new AccountId(row.getString(1)), Role.valueOf(row.getString(2)));
  }
}
