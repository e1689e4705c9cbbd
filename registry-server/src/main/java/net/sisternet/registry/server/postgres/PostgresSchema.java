package net.sisternet.registry.server.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Home;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a schema to the newest version and makes sure that it is this home's. Flyway runs only
 * when there is a migration to do, and locks out other nodes that start at the same moment.
 */
final class PostgresSchema {

  /** The number of the newest migration in {@link #MIGRATIONS}. */
  static final int NEWEST = 15;

  static final String MIGRATIONS = "classpath:net/sisternet/registry/server/postgres/db";

  private static final int OLDEST_SERVER = 14;

  private static final String SELECT_ENCODING_AND_SCHEMA =
      "SELECT current_setting('server_encoding'), coalesce(current_schema(), '')";
  private static final String SELECT_HISTORY_TABLE =
      "SELECT to_regclass('flyway_schema_history') IS NOT NULL";
  private static final String SELECT_SCHEMA_VERSION =
      "SELECT coalesce(max(version::integer), 0) FROM flyway_schema_history WHERE success";
  private static final String INSERT_HOME =
      "INSERT INTO home (base) VALUES (?) ON CONFLICT DO NOTHING";
  private static final String SELECT_HOME = "SELECT base FROM home";

  private PostgresSchema() {}

  static void prepare(PostgresServer server, Home home) {
    try (Connection connection = server.connect()) {
      String schema = usableSchema(connection, server);
      int version = version(connection);
      if (version > NEWEST) {
        throw new StoreException(
            "The database %s was made by a newer version of this program (schema %d; this one knows %d). Start the newer program."
                .formatted(server.name(), version, NEWEST));
      }
      if (version < NEWEST) {
        migrate(server, schema);
      }
      claim(connection, server, home);
    } catch (SQLException e) {
      throw server.failure(e);
    }
  }

  private static String usableSchema(Connection connection, PostgresServer server)
      throws SQLException {
    if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_SERVER) {
      throw new StoreException(
          "The server of %s is PostgreSQL %s; %d or newer is needed."
              .formatted(
                  server.name(),
                  connection.getMetaData().getDatabaseProductVersion(),
                  OLDEST_SERVER));
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT_ENCODING_AND_SCHEMA);
        ResultSet row = select.executeQuery()) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new StoreException(
            "The database %s has the encoding %s. Make one with: createdb --encoding=UTF8 --template=template0 NAME"
                .formatted(server.name(), row.getString(1)));
      }
      if (row.getString(2).isEmpty()) {
        throw new StoreException(
            "The schema that is asked for is not in the database " + server.name() + ".");
      }
      return row.getString(2);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (PreparedStatement table = connection.prepareStatement(SELECT_HISTORY_TABLE);
        ResultSet exists = table.executeQuery()) {
      exists.next();
      if (!exists.getBoolean(1)) {
        return 0;
      }
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT_SCHEMA_VERSION);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void migrate(PostgresServer server, String schema) {
    try {
      Flyway.configure(PostgresSchema.class.getClassLoader())
          .dataSource(server.url(), null, null)
          .jdbcProperties(PostgresServer.SETTINGS)
          .defaultSchema(schema)
          .locations(MIGRATIONS)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(
          "The schema %s of %s could not be made. If another program has tables there, give this one a schema of its own. (%s)"
              .formatted(schema, server.name(), e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private static void claim(Connection connection, PostgresServer server, Home home)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_HOME)) {
      insert.setString(1, home.base());
      insert.executeUpdate();
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT_HOME);
        ResultSet row = select.executeQuery()) {
      row.next();
      String base = row.getString(1);
      if (!base.equals(home.base())) {
        throw new StoreException(
            "The data in %s belongs to the registry %s, but it was started as %s. Start it as %s, or with another database."
                .formatted(server.name(), base, home.base(), base));
      }
    }
  }
}
