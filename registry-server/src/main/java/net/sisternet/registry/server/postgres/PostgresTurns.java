package net.sisternet.registry.server.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import net.sisternet.registry.core.sisters.Mirrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns as advisory locks of one session (PostgreSQL, 13.3.5): they end with the session, so with
 * the process, and half a minute after its machine is gone. Any thread.
 */
final class PostgresTurns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresTurns.class);
  private static final int PATIENCE_SECONDS = 5;

  /** So that the server soon notices a machine that is gone. Over a Unix socket it does anyway. */
  private static final String SET_SESSION =
      """
      SELECT set_config('tcp_keepalives_idle', '10', false),
             set_config('tcp_keepalives_interval', '5', false),
             set_config('tcp_keepalives_count', '3', false)""";

  private static final String TRY_LOCK = "SELECT pg_try_advisory_lock(?)";
  private static final String UNLOCK = "SELECT pg_advisory_unlock(?)";

  private final PostgresServer server;
  private Optional<Connection> session = Optional.empty();

  PostgresTurns(PostgresServer server) {
    this.server = server;
  }

  /** Takes the turn with this key, unless another session has it. */
  synchronized Optional<Mirrors.Turn> find(long key) {
    try {
      Connection connection = session();
      boolean taken = Sql.find(connection, TRY_LOCK, row -> row.getBoolean(1), key).orElse(false);
      return taken ? Optional.of(new Held(connection, key)) : Optional.empty();
    } catch (SQLException e) {
      end();
      throw server.failure(e);
    }
  }

  /** Ends the session, and all turns with it. */
  @Override
  public void close() {
    end();
  }

  private Connection session() throws SQLException {
    if (session.isEmpty()) {
      Connection opened = server.connect();
      session = Optional.of(opened);
      try (Statement set = opened.createStatement()) {
        set.execute(SET_SESSION);
      }
    }
    return session.get();
  }

  private synchronized void end() {
    session.ifPresent(
        connection -> {
          try {
            connection.close();
          } catch (SQLException e) {
            LOG.debug("the session of turns had ended already", e);
          }
        });
    session = Optional.empty();
  }

  private synchronized boolean isHeld(Connection connection) {
    if (session.filter(connection::equals).isEmpty()) {
      return false;
    }
    try {
      if (connection.isValid(PATIENCE_SECONDS)) {
        return true;
      }
    } catch (SQLException e) {
      throw server.failure(e);
    }
    LOG.warn("The line to {} broke; whoever is first follows the sisters now.", server.name());
    end();
    return false;
  }

  private synchronized void giveBack(Connection connection, long key) {
    if (session.filter(connection::equals).isPresent()) {
      try {
        Sql.find(connection, UNLOCK, row -> row.getBoolean(1), key);
      } catch (SQLException e) {
        LOG.debug("a turn ended with its session", e);
        end();
      }
    }
  }

  /** A turn that was taken in a session. */
  private final class Held implements Mirrors.Turn {

    private final Connection connection;
    private final long key;

    Held(Connection connection, long key) {
      this.connection = connection;
      this.key = key;
    }

    @Override
    public boolean isHeld() {
      return PostgresTurns.this.isHeld(connection);
    }

    @Override
    public void close() {
      giveBack(connection, key);
    }
  }
}
