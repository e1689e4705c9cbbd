package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.SignInLink;
import net.sisternet.registry.core.signin.SignInLinks;

/** Links that wait to be used, in SQLite. */
final class SqliteSignInLinks implements SignInLinks {

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

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteSignInLinks(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(SignInLink link, Instant now) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_EXPIRED);
          delete.setLong(1, now.toEpochMilli());
          delete.executeUpdate();
          PreparedStatement insert = connection.prepare(INSERT_LINK);
          insert.setBytes(1, link.secret().bytes());
          insert.setBytes(2, link.browser().bytes());
          insert.setString(3, link.mail().value());
          insert.setString(4, link.next());
          insert.setLong(5, link.expires().toEpochMilli());
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<SignInLink> find(Digest secret, Instant now) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_LINK);
          select.setBytes(1, secret.bytes());
          select.setLong(2, now.toEpochMilli());
          return link(select);
        });
  }

  @Override
  public Optional<SignInLink> findAndTake(Digest secret, Digest browser, Instant now) {
    return writer.write(
        connection -> {
          PreparedStatement take = connection.prepare(TAKE_LINK);
          take.setBytes(1, secret.bytes());
          take.setLong(2, now.toEpochMilli());
          take.setBytes(3, browser.bytes());
          return link(take);
        });
  }

  private static Optional<SignInLink> link(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(
              new SignInLink(
                  Digest.ofHash(row.getBytes(1)),
                  Digest.ofHash(row.getBytes(2)),
                  new MailAddress(row.getString(3)),
                  row.getString(4),
                  Instant.ofEpochMilli(row.getLong(5))))
          : Optional.empty();
    }
  }
}
