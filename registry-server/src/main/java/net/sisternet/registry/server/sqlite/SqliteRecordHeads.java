package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** The heads in SQLite, written by {@link SqliteEntryLog}. */
final class SqliteRecordHeads implements RecordHeads, OwnRecords {

  /** The records come as one JSON array, so that any number of them is one statement. */
  private static final String SELECT_RECORD_HEADS =
      """
      SELECT record, version, position, content_digest, issued, modified, owner, withdrawn
      FROM record_head WHERE record IN (SELECT value FROM json_each(?))""";

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
  private final SqliteReaders readers;

  SqliteRecordHeads(Home home, SqliteReaders readers) {
    this.home = home;
    this.readers = readers;
  }

  @Override
  public Optional<RecordHead> find(RecordIri record) {
    return Optional.ofNullable(findAll(List.of(record)).get(record));
  }

  @Override
  public Map<RecordIri, RecordHead> findAll(Collection<RecordIri> records) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_RECORD_HEADS);
          select.setString(1, json(records));
          var heads = new HashMap<RecordIri, RecordHead>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              RecordHead head = head(row);
              heads.put(head.record(), head);
            }
          }
          return heads;
        });
  }

  @Override
  public List<RecordHead> ownedBy(AccountId owner, int skipped, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_OWN_HEADS);
          select.setString(1, owner.value());
          select.setInt(2, limit);
          select.setInt(3, skipped);
          var heads = new ArrayList<RecordHead>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              heads.add(head(row));
            }
          }
          return heads;
        });
  }

  @Override
  public int countOwnedBy(AccountId owner) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(COUNT_OWN);
          select.setString(1, owner.value());
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  @Override
  public List<LogEntry> history(RecordIri record, RecordVersion before, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_HISTORY);
          select.setString(1, record.value());
          select.setLong(2, before.value());
          select.setInt(3, limit);
          return EntryRow.list(home, select);
        });
  }

  @Override
  public Optional<LogEntry> findVersion(RecordIri record, RecordVersion version) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_VERSION);
          select.setString(1, record.value());
          select.setLong(2, version.value());
          return EntryRow.list(home, select).stream().findFirst();
        });
  }

  /** No IRI has a quote, a backslash or a control character, so none needs an escape. */
  private static String json(Collection<RecordIri> records) {
    return records.stream()
        .map(record -> '"' + record.value() + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static RecordHead head(ResultSet row) throws SQLException {
    return new RecordHead(
        new RecordIri(row.getString(1)),
        new RecordVersion(row.getLong(2)),
        new Position(row.getLong(3)),
        Digest.ofHash(row.getBytes(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        new AccountId(row.getString(7)),
        row.getBoolean(8));
  }
}
