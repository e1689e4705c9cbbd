package net.sisternet.registry.server.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.Mirrors;

/**
 * Mirrors in PostgreSQL: a store like our own in a schema for each home, so the user must be
 * allowed to make schemas.
 */
public final class PostgresMirrors implements Mirrors, AutoCloseable {

  /** A mirror has one writer and few readers; there may be many mirrors. */
  private static final int CONNECTIONS = 3;

  private static final int DIGITS = 16;

  private static final String SELECT_SCHEMAS =
      "SELECT nspname FROM pg_namespace WHERE nspname ~ '^mirror_[0-9a-f]{16}$'";

  private final PostgresServer server;
  private final PostgresTurns turns;

  /** Mirrors in the database at {@code jdbcUrl}. */
  public PostgresMirrors(String jdbcUrl) {
    this.server = new PostgresServer(jdbcUrl);
    this.turns = new PostgresTurns(server);
  }

  @Override
  public Mirror open(Home home) {
    execute("CREATE SCHEMA IF NOT EXISTS " + schema(home));
    PostgresStore store = PostgresStore.open(server.withSchema(schema(home)), home, CONNECTIONS);
    return new Mirror(store.entryLog(), store.recordHeads(), store::close);
  }

  @Override
  public void delete(Home home) {
    execute("DROP SCHEMA IF EXISTS " + schema(home) + " CASCADE");
  }

  @Override
  public void deleteAllBut(Collection<Home> homes) {
    List<String> kept = homes.stream().map(PostgresMirrors::schema).toList();
    schemas().stream()
        .filter(it -> !kept.contains(it))
        .forEach(it -> execute("DROP SCHEMA IF EXISTS " + it + " CASCADE"));
  }

  @Override
  public Optional<Turn> findTurn(Home home) {
    return turns.find(Long.parseUnsignedLong(digits(home), 16));
  }

  /** Gives back every turn. Mirrors that are open stay so. */
  @Override
  public void close() {
    turns.close();
  }

  private List<String> schemas() {
    try (Connection connection = server.connect();
        PreparedStatement select = connection.prepareStatement(SELECT_SCHEMAS);
        ResultSet row = select.executeQuery()) {
      var schemas = new ArrayList<String>();
      while (row.next()) {
        schemas.add(row.getString(1));
      }
      return schemas;
    } catch (SQLException e) {
      throw server.failure(e);
    }
  }

  private void execute(String statement) {
    try (Connection connection = server.connect();
        Statement made = connection.createStatement()) {
      made.execute(statement);
    } catch (SQLException e) {
      throw server.failure(e);
    }
  }

  /** Letters and digits alone. */
  private static String schema(Home home) {
    return "mirror_" + digits(home);
  }

  private static String digits(Home home) {
    return Digest.of(home.base()).hex().substring(0, DIGITS);
  }
}
