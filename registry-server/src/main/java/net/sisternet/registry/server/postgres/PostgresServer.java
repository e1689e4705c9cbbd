package net.sisternet.registry.server.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import net.sisternet.registry.core.log.StoreException;

/**
 * A database server: how it is connected to, and what its failures mean.
 *
 * @param url the JDBC address, which may hold a password
 */
record PostgresServer(String url) {

  /** What the driver is told unless the address says otherwise; times are in seconds. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "ApplicationName", "sisternet",
          "connectTimeout", "10",
          "socketTimeout", "60",
          "tcpKeepAlive", "true",
          "reWriteBatchedInserts", "true");

  PostgresServer {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StoreException("A PostgreSQL address begins with jdbc:postgresql:");
    }
  }

  Properties settings() {
    var properties = new Properties();
    properties.putAll(SETTINGS);
    return properties;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, settings());
  }

  /** The same server, with tables in {@code schema}. */
  PostgresServer withSchema(String schema) {
    String others = url.replaceAll("([?&])currentSchema=[^&]*&?", "$1").replaceAll("[?&]$", "");
    return new PostgresServer(
        others + (others.indexOf('?') < 0 ? '?' : '&') + "currentSchema=" + schema);
  }

  /** The address without its parameters: one of them may be a password. */
  String name() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  /** What a failure means to an operator. */
  StoreException failure(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    return new StoreException(
        "The database " + name() + ' ' + sentence(state, e) + " (" + oneLine(e) + ")", e);
  }

  private static String sentence(String state, SQLException e) {
    if (state.startsWith("08") || e instanceof SQLTransientConnectionException) {
      return "cannot be reached. Is it running, and does it listen at this address?";
    }
    return switch (state) {
      case "28P01", "28000" -> "refuses the user or the password.";
      case "3D000" -> "does not exist. Make it with: createdb --encoding=UTF8 NAME";
      case "42501" -> "does not let this user do what is needed. Make it the owner.";
      case "25006" -> "is a copy that can only be read. Give the address of the primary.";
      case "53100" -> "has no room left on its disk.";
      case "53300" -> "has no connection left for this program.";
      case "55P03", "57014" -> "took too long: something else holds a lock.";
      case "57P01", "57P02", "57P03" -> "is starting or stopping. Try again in a moment.";
      default -> "failed.";
    };
  }

  private static String oneLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
