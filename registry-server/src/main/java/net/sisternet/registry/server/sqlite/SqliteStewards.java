package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;

/** Who cares for a record, in SQLite. */
final class SqliteStewards implements Stewards {

  private static final String UPDATE_OWNER =
      "UPDATE record_head SET owner = ? WHERE record = ? AND owner = ?";

  private static final String INSERT_DEPUTY =
      """
      INSERT INTO deputy (record, account, since) VALUES (?, ?, ?)
      ON CONFLICT (record, account) DO NOTHING""";

  private static final String DELETE_DEPUTY = "DELETE FROM deputy WHERE record = ? AND account = ?";

  private static final String SELECT_DEPUTY =
      "SELECT 1 FROM deputy WHERE record = ? AND account = ?";

  private static final String SELECT_DEPUTIES =
      "SELECT account FROM deputy WHERE record = ?1 ORDER BY since, account LIMIT ?2";

  private static final String SELECT_CARED_FOR =
      """
      SELECT record FROM (
        SELECT record, modified FROM (
          SELECT record, modified FROM record_head WHERE owner = ?1 AND withdrawn = 0
          ORDER BY modified LIMIT ?2)
        UNION SELECT record, modified FROM deputy JOIN record_head USING (record)
        WHERE account = ?1 AND withdrawn = 0)
      ORDER BY modified, record LIMIT ?2""";

  private static final String SELECT_DEPUTY_FOR =
      """
      SELECT record FROM deputy JOIN record_head USING (record)
      WHERE account = ?1 AND withdrawn = 0 ORDER BY modified DESC, record LIMIT ?2""";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteStewards(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public boolean handOver(RecordIri record, AccountId from, AccountId to) {
    return writer.write(
        connection -> {
          PreparedStatement update = connection.prepare(UPDATE_OWNER);
          update.setString(1, to.value());
          update.setString(2, record.value());
          update.setString(3, from.value());
          boolean given = update.executeUpdate() > 0;
          if (given) {
            delete(connection, record, to);
          }
          return given;
        });
  }

  @Override
  public void addDeputy(RecordIri record, AccountId account, Instant since) {
    writer.write(
        connection -> {
          PreparedStatement insert = connection.prepare(INSERT_DEPUTY);
          insert.setString(1, record.value());
          insert.setString(2, account.value());
          insert.setLong(3, since.toEpochMilli());
          return insert.executeUpdate();
        });
  }

  @Override
  public void removeDeputy(RecordIri record, AccountId account) {
    writer.write(connection -> delete(connection, record, account));
  }

  @Override
  public boolean isDeputy(RecordIri record, AccountId account) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_DEPUTY);
          select.setString(1, record.value());
          select.setString(2, account.value());
          try (ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }

  @Override
  public List<AccountId> deputies(RecordIri record) {
    return texts(SELECT_DEPUTIES, record.value(), Integer.MAX_VALUE).stream()
        .map(AccountId::new)
        .toList();
  }

  @Override
  public List<RecordIri> caredForBy(AccountId account, int limit) {
    return texts(SELECT_CARED_FOR, account.value(), limit).stream().map(RecordIri::new).toList();
  }

  @Override
  public List<RecordIri> deputyFor(AccountId account, int limit) {
    return texts(SELECT_DEPUTY_FOR, account.value(), limit).stream().map(RecordIri::new).toList();
  }

  private static int delete(SqliteConnection connection, RecordIri record, AccountId account)
      throws SQLException {
    PreparedStatement delete = connection.prepare(DELETE_DEPUTY);
    delete.setString(1, record.value());
    delete.setString(2, account.value());
    return delete.executeUpdate();
  }

  private List<String> texts(String query, String key, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(query);
          select.setString(1, key);
          select.setInt(2, limit);
          var texts = new ArrayList<String>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              texts.add(row.getString(1));
            }
          }
          return texts;
        });
  }
}
