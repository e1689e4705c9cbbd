package net.sisternet.registry.server.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.log.UnclearCommitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections that all threads of this node share. */
final class PostgresPool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresPool.class);
  private static final int PATIENCE_MS = 10_000;

  /**
   * Bounds every wait for a lock. And a database whose default is to acknowledge before it has
   * written is told not to: stronger settings, such as a standby's, stay as they are.
   */
  private static final String SET_SESSION =
      """
      SELECT set_config('lock_timeout', '10s', false),
             set_config('idle_in_transaction_session_timeout', '60s', false),
             set_config('synchronous_commit', CASE current_setting('synchronous_commit')
               WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)""";

  private final PostgresServer server;
  private final HikariDataSource connections;

  PostgresPool(PostgresServer server, int most) {
    this.server = server;
    var config = new HikariConfig();
    config.setPoolName("registry");
    config.setJdbcUrl(server.url());
    config.setDataSourceProperties(server.settings());
    config.setConnectionInitSql(SET_SESSION);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    try {
      this.connections = new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw e.getCause() instanceof SQLException cause
          ? server.failure(cause)
          : new StoreException("The database " + server.name() + " cannot be used.", e);
    }
  }

  /** Something that is done with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Does {@code work}, one statement that reads. */
  <T> T read(Work<T> work) {
    try (Connection connection = connections.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw server.failure(e);
    }
  }

  /**
   * Does {@code work} in a transaction of its own; if it throws, nothing of it is kept.
   *
   * @throws UnclearCommitException if the commit failed, so that it is open what was kept
   */
  <T> T write(Work<T> work) {
    Connection connection = take();
    boolean done = false;
    try {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      commit(connection);
      done = true;
      return result;
    } catch (SQLException e) {
      throw server.failure(e);
    } finally {
      if (!done) {
        rollBack(connection);
      }
      giveBack(connection);
    }
  }

  /**
   * Does {@code work}, which keeps nothing, in a transaction on a new connection: after a failure
   * those of the pool may be broken too. Each of its statements sees what is committed by then.
   */
  <T> T lookAgain(Work<T> work) {
    try (Connection connection = server.connect();
        Statement session = connection.createStatement()) {
      session.execute(SET_SESSION);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.rollback();
      return result;
    } catch (SQLException e) {
      throw server.failure(e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  private Connection take() {
    try {
      return connections.getConnection();
    } catch (SQLException e) {
      throw server.failure(e);
    }
  }

  private void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new UnclearCommitException(server.failure(e).getMessage(), e);
    }
  }

  /** If this fails too, the connection is gone, and the server has rolled back by itself. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("no connection left to roll back on", e);
    }
  }

  /** What was committed stays so, whatever becomes of the connection. */
  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("a connection did not go back to the pool", e);
    }
  }
}
