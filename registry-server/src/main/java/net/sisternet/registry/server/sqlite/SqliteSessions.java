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
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.Sessions;

/** Who is signed in where, in SQLite. */
final class SqliteSessions implements Sessions {

  private static final String DELETE_OLD = "DELETE FROM session WHERE used < ?";

  private static final String INSERT_SESSION =
      "INSERT INTO session (secret, account, created, used, device) VALUES (?, ?, ?, ?, ?)";

  private static final String SELECT =
      """
      SELECT account.id, account.role, session.created, session.used, device, secret FROM session
      JOIN account ON account.id = session.account\s""";

  private static final String SELECT_SESSION = SELECT + "WHERE session.secret = ?";

  private static final String SELECT_SESSIONS =
      SELECT + "WHERE session.account = ? ORDER BY session.used DESC, session.created DESC, secret";

  private static final String UPDATE_USED = "UPDATE session SET used = ? WHERE secret = ?";

  private static final String DELETE_SESSION = "DELETE FROM session WHERE secret = ?";

  private static final String DELETE_SESSIONS = "DELETE FROM session WHERE account = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteSessions(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(Session session, Instant oldest) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_OLD);
          delete.setLong(1, oldest.toEpochMilli());
          delete.executeUpdate();
          PreparedStatement insert = connection.prepare(INSERT_SESSION);
          insert.setBytes(1, session.secret().bytes());
          insert.setString(2, session.author().account().value());
          insert.setLong(3, session.created().toEpochMilli());
          insert.setLong(4, session.used().toEpochMilli());
          insert.setString(5, session.device().word());
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<Session> find(Digest secret) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_SESSION);
          select.setBytes(1, secret.bytes());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(session(row)) : Optional.empty();
          }
        });
  }

  @Override
  public List<Session> of(AccountId account) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_SESSIONS);
          select.setString(1, account.value());
          var sessions = new ArrayList<Session>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              sessions.add(session(row));
            }
          }
          return sessions;
        });
  }

  @Override
  public void use(Digest secret, Instant when) {
    writer.write(
        connection -> {
          PreparedStatement update = connection.prepare(UPDATE_USED);
          update.setLong(1, when.toEpochMilli());
          update.setBytes(2, secret.bytes());
          return update.executeUpdate();
        });
  }

  @Override
  public void end(Digest secret) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_SESSION);
          delete.setBytes(1, secret.bytes());
          return delete.executeUpdate();
        });
  }

  @Override
  public void endAll(AccountId account) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_SESSIONS);
          delete.setString(1, account.value());
          return delete.executeUpdate();
        });
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        Digest.ofHash(row.getBytes(6)),
        new Author(new AccountId(row.getString(1)), Role.valueOf(row.getString(2))),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        Device.ofWord(row.getString(5)));
  }
}
