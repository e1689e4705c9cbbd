package net.sisternet.registry.server.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.OwnRecords;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/** The heads in PostgreSQL, written by {@link PostgresEntryLog}. */
final class PostgresRecordHeads implements RecordHeads, OwnRecords {

  private static final String SELECT_RECORD_HEADS =
      """
      SELECT record, version, position, content_digest, issued, modified, owner, withdrawn
      FROM record_head WHERE record = ANY (?)""";

  private static final String SELECT_OWN_HEADS =
      """
      SELECT record, version, position, content_digest, issued, modified, owner, withdrawn
      FROM record_head WHERE owner = ? ORDER BY modified DESC, record LIMIT ? OFFSET ?""";

  private static final String COUNT_OWN = "SELECT count(*) FROM record_head WHERE owner = ?";

  private static final String SELECT_HISTORY =
      "SELECT "
          + EntryRow.COLUMNS
          + " FROM entry LEFT JOIN payload USING (position)"
          + " WHERE record = ? AND version < ? AND type <> 'ERASURE' ORDER BY version DESC LIMIT ?";

  private static final String SELECT_VERSION =
      "SELECT "
          + EntryRow.COLUMNS
          + " FROM entry LEFT JOIN payload USING (position)"
          + " WHERE record = ? AND version = ? AND type <> 'ERASURE'";

  private final Home home;
  private final PostgresPool pool;

  PostgresRecordHeads(Home home, PostgresPool pool) {
    this.home = home;
    this.pool = pool;
  }

  @Override
  public Optional<RecordHead> find(RecordIri record) {
    return Optional.ofNullable(findAll(List.of(record)).get(record));
  }

  @Override
  public Map<RecordIri, RecordHead> findAll(Collection<RecordIri> records) {
    Object[] values = records.stream().map(RecordIri::value).toArray();
    return pool.read(
        connection -> {
          var heads = new HashMap<RecordIri, RecordHead>();
          try (PreparedStatement select = connection.prepareStatement(SELECT_RECORD_HEADS)) {
            select.setArray(1, connection.createArrayOf("text", values));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                RecordHead head = head(row);
                heads.put(head.record(), head);
              }
            }
          }
          return heads;
        });
  }

  @Override
  public List<RecordHead> ownedBy(AccountId owner, int skipped, int limit) {
    return pool.read(
        connection -> {
          var heads = new ArrayList<RecordHead>();
          try (PreparedStatement select = connection.prepareStatement(SELECT_OWN_HEADS)) {
            select.setString(1, owner.value());
            select.setInt(2, limit);
            select.setInt(3, skipped);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                heads.add(head(row));
              }
            }
          }
          return heads;
        });
  }

  @Override
  public int countOwnedBy(AccountId owner) {
    return pool.read(
        connection ->
            Sql.find(connection, COUNT_OWN, row -> row.getInt(1), owner.value()).orElse(0));
  }

  @Override
  public List<LogEntry> history(RecordIri record, RecordVersion before, int limit) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_HISTORY)) {
            select.setString(1, record.value());
            select.setLong(2, before.value());
            select.setInt(3, limit);
            return EntryRow.list(home, select);
          }
        });
  }

  @Override
  public Optional<LogEntry> findVersion(RecordIri record, RecordVersion version) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_VERSION)) {
            select.setString(1, record.value());
            select.setLong(2, version.value());
            return EntryRow.list(home, select).stream().findFirst();
          }
        });
  }

  private static RecordHead head(ResultSet row) throws SQLException {
    return new RecordHead(
        new RecordIri(row.getString(1)),
        new RecordVersion(row.getLong(2)),
        new Position(row.getLong(3)),
        Digest.ofHash(row.getBytes(4)),
        EntryRow.instant(row, 5),
        EntryRow.instant(row, 6),
        new AccountId(row.getString(7)),
        row.getBoolean(8));
  }
}
