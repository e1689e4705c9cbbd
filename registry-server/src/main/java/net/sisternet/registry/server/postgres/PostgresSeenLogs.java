package net.sisternet.registry.server.postgres;

import java.util.Map;
import java.util.stream.Collectors;
import net.sisternet.registry.core.alike.SeenLogs;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/** How far logs have been looked through for look-alikes, in PostgreSQL. */
final class PostgresSeenLogs implements SeenLogs {

  private static final String SELECT_ALL = "SELECT home, position FROM seen_log";

  private static final String REACH =
      """
      INSERT INTO seen_log AS known (home, position) VALUES (?, ?)
      ON CONFLICT (home) DO UPDATE SET position = excluded.position
      WHERE known.position < excluded.position""";

  private static final String FORGET = "DELETE FROM seen_log WHERE home = ?";

  private final PostgresPool pool;

  PostgresSeenLogs(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public Map<Home, Position> all() {
    return pool.read(
        connection ->
            Sql.all(
                    connection,
                    SELECT_ALL,
                    row -> Map.entry(new Home(row.getString(1)), new Position(row.getLong(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void reached(Home home, Position position) {
    pool.write(connection -> Sql.update(connection, REACH, home.base(), position.value()));
  }

  @Override
  public void forget(Home home) {
    pool.write(connection -> Sql.update(connection, FORGET, home.base()));
  }
}
