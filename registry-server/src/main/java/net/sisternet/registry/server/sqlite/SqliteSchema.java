package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Home;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Brings a file to the newest schema and makes sure that it is this home's. Flyway runs only when
 * there is a migration to do: asking it costs more than the rest of a start.
 */
final class SqliteSchema {

  /** The number of the newest migration in {@link #MIGRATIONS}. */
  static final int NEWEST = 15;

  static final String MIGRATIONS = "classpath:net/sisternet/registry/server/sqlite/db";

  private static final String COUNT_HISTORY_TABLE =
      "SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'";
  private static final String SELECT_SCHEMA_VERSION =
      "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success";
  private static final String INSERT_HOME = "INSERT INTO home (only_row, base) VALUES (1, ?)";
  private static final String SELECT_HOME = "SELECT base FROM home";

  private SqliteSchema() {}

  static void prepare(SqliteFile file, Home home) {
    if (!file.exists()) {
      file.create(fresh -> fill(fresh, home));
    }
    file.refuseCutOff();
    try (SqliteConnection connection = file.connect()) {
      int version = version(connection, file);
      if (version > NEWEST) {
        throw new StoreException(
            "The database %s was made by a newer version of this program (schema %d; this one knows %d). Start the newer program."
                .formatted(file.path(), version, NEWEST));
      }
      if (version < NEWEST) {
        migrate(file);
        connection.execute("VACUUM");
      }
      checkHome(connection, file, home);
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  private static void fill(SqliteFile fresh, Home home) {
    migrate(fresh);
    try (SqliteConnection connection = fresh.connect()) {
      PreparedStatement insert = connection.prepare(INSERT_HOME);
      insert.setString(1, home.base());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw fresh.failure(e);
    }
  }

  private static void migrate(SqliteFile file) {
    SQLiteConfig config = file.config();
    // A table that others refer to can only be made anew without; the migrations keep the rows.
    config.enforceForeignKeys(false);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.path());
    try {
      Flyway.configure(SqliteSchema.class.getClassLoader())
          .dataSource(source)
          .locations(MIGRATIONS)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(
          "The database %s could not be brought to schema %d. (%s)"
              .formatted(file.path(), NEWEST, e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private static int version(SqliteConnection connection, SqliteFile file) throws SQLException {
    if (number(connection, COUNT_HISTORY_TABLE) == 0) {
      throw new StoreException(
          "The file " + file.path() + " is a database, but not one of this program.");
    }
    return number(connection, SELECT_SCHEMA_VERSION);
  }

  private static void checkHome(SqliteConnection connection, SqliteFile file, Home home)
      throws SQLException {
    try (ResultSet row = connection.prepare(SELECT_HOME).executeQuery()) {
      String base = row.next() ? row.getString(1) : "";
      if (!base.equals(home.base())) {
        throw new StoreException(
            "The data in %s belongs to the registry %s, but it was started as %s. Start it as %s, or with another data folder."
                .formatted(file.path().getParent(), base, home.base(), base));
      }
    }
  }

  private static int number(SqliteConnection connection, String sql) throws SQLException {
    try (ResultSet row = connection.prepare(sql).executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
