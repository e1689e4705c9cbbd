package net.sisternet.registry.server.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for all tests of one run, and an empty database for each test. */
public final class TestServer {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  /** The address of a new, empty database. */
  public static String newDatabase() {
    return newDatabase("");
  }

  /** The address of a new, empty database made with these options. */
  static String newDatabase(String options) {
    String name = "test_" + DATABASES.incrementAndGet();
    execute(address("postgres"), "CREATE DATABASE " + name + ' ' + options);
    return address(name);
  }

  /** The address of the database {@code name}. */
  static String address(String name) {
    return SERVER.getJdbcUrl("postgres", name);
  }

  /** The port that the server listens at. */
  static int port() {
    return SERVER.getPort();
  }

  /** The number that a query finds. */
  static long count(String address, String sql) {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static void execute(String address, String sql) {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
