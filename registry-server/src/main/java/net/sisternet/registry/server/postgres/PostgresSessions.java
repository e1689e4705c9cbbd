package net.sisternet.registry.server.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.Sessions;

/** Who is signed in where, in PostgreSQL. */
final class PostgresSessions implements Sessions {

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

  private final PostgresPool pool;

  PostgresSessions(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(Session session, Instant oldest) {
    pool.write(
        connection -> {
          Sql.update(connection, DELETE_OLD, EntryRow.utc(oldest));
          return Sql.update(
              connection,
              INSERT_SESSION,
              session.secret().bytes(),
              session.author().account().value(),
              EntryRow.utc(session.created()),
              EntryRow.utc(session.used()),
              session.device().word());
        });
  }

  @Override
  public Optional<Session> find(Digest secret) {
    return pool.read(
        connection ->
            Sql.find(connection, SELECT_SESSION, PostgresSessions::session, secret.bytes()));
  }

  @Override
  public List<Session> of(AccountId account) {
    return pool.read(
        connection ->
            Sql.all(connection, SELECT_SESSIONS, PostgresSessions::session, account.value()));
  }

  @Override
  public void use(Digest secret, Instant when) {
    pool.write(
        connection -> Sql.update(connection, UPDATE_USED, EntryRow.utc(when), secret.bytes()));
  }

  @Override
  public void end(Digest secret) {
    pool.write(connection -> Sql.update(connection, DELETE_SESSION, secret.bytes()));
  }

  @Override
  public void endAll(AccountId account) {
    pool.write(connection -> Sql.update(connection, DELETE_SESSIONS, account.value()));
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        Digest.ofHash(row.getBytes(6)),
        PostgresMailAccounts.author(row),
        EntryRow.instant(row, 3),
        EntryRow.instant(row, 4),
        Device.ofWord(row.getString(5)));
  }
}
