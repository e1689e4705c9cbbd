package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.alike.SeenLogs;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/** How far logs have been looked through for look-alikes, in SQLite. */
final class SqliteSeenLogs implements SeenLogs {

  private static final String SELECT_ALL = "SELECT home, position FROM seen_log";

  private static final String REACH =
      """
      INSERT INTO seen_log AS known (home, position) VALUES (?, ?)
      ON CONFLICT (home) DO UPDATE SET position = excluded.position
      WHERE known.position < excluded.position""";

  private static final String FORGET = "DELETE FROM seen_log WHERE home = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteSeenLogs(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Map<Home, Position> all() {
    return readers.read(
        connection -> {
          Map<Home, Position> all = new HashMap<>();
          try (ResultSet row = connection.prepare(SELECT_ALL).executeQuery()) {
            while (row.next()) {
              all.put(new Home(row.getString(1)), new Position(row.getLong(2)));
            }
          }
          return all;
        });
  }

  @Override
  public void reached(Home home, Position position) {
    writer.write(
        connection -> {
          PreparedStatement reach = connection.prepare(REACH);
          reach.setString(1, home.base());
          reach.setLong(2, position.value());
          return reach.executeUpdate();
        });
  }

  @Override
  public void forget(Home home) {
    writer.write(
        connection -> {
          PreparedStatement forget = connection.prepare(FORGET);
          forget.setString(1, home.base());
          return forget.executeUpdate();
        });
  }
}
