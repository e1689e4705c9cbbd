package net.sisternet.registry.server.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A connection that prepares each statement once. One thread at a time. */
final class SqliteConnection implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  SqliteConnection(Connection connection) {
    this.connection = connection;
  }

  /** Something that is done with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(SqliteConnection connection) throws SQLException;
  }

  /** The statement for {@code sql}; belongs to this connection, do not close it. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection raw() {
    return connection;
  }

  /** Closes it with all its statements. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
