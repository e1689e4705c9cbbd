package net.sisternet.registry.server.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.SignInLink;
import net.sisternet.registry.core.signin.SignInLinks;

/** Links that wait to be used, in PostgreSQL. */
final class PostgresSignInLinks implements SignInLinks {

  private static final String DELETE_EXPIRED = "DELETE FROM sign_in_link WHERE expires <= ?";

  private static final String INSERT_LINK =
      "INSERT INTO sign_in_link (secret, browser, mail, next, expires) VALUES (?, ?, ?, ?, ?)";

  private static final String SELECT_LINK =
      """
      SELECT secret, browser, mail, next, expires FROM sign_in_link
      WHERE secret = ? AND expires > ?""";

  private static final String TAKE_LINK =
      """
      DELETE FROM sign_in_link WHERE secret = ? AND expires > ? AND browser = ?
      RETURNING secret, browser, mail, next, expires""";

  private final PostgresPool pool;

  PostgresSignInLinks(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(SignInLink link, Instant now) {
    pool.write(
        connection -> {
          Sql.update(connection, DELETE_EXPIRED, EntryRow.utc(now));
          return Sql.update(
              connection,
              INSERT_LINK,
              link.secret().bytes(),
              link.browser().bytes(),
              link.mail().value(),
              link.next(),
              EntryRow.utc(link.expires()));
        });
  }

  @Override
  public Optional<SignInLink> find(Digest secret, Instant now) {
    return pool.read(
        connection ->
            Sql.find(
                connection,
                SELECT_LINK,
                PostgresSignInLinks::link,
                secret.bytes(),
                EntryRow.utc(now)));
  }

  @Override
  public Optional<SignInLink> findAndTake(Digest secret, Digest browser, Instant now) {
    return pool.write(
        connection ->
            Sql.find(
                connection,
                TAKE_LINK,
                PostgresSignInLinks::link,
                secret.bytes(),
                EntryRow.utc(now),
                browser.bytes()));
  }

  private static SignInLink link(ResultSet row) throws SQLException {
    return new SignInLink(
        Digest.ofHash(row.getBytes(1)),
        Digest.ofHash(row.getBytes(2)),
        new MailAddress(row.getString(3)),
        row.getString(4),
        EntryRow.instant(row, 5));
  }
}
