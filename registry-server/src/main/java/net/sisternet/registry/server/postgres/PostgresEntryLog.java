package net.sisternet.registry.server.postgres;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.StaleHeadException;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.proof.CompactRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log in PostgreSQL. The driver sends each batch of rows as a few long statements. */
final class PostgresEntryLog implements EntryLog {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresEntryLog.class);
  private static final int DIGEST = 32;

  private static final String SELECT_LOG_SIZE = "SELECT tree_size FROM log_head";

  private static final String SELECT_LOG_HEAD =
      "SELECT last_published, tree_size, tree_roots, checkpoint FROM log_head";

  /** Locks the one row until the transaction ends, so that two nodes never both append. */
  private static final String UPDATE_LOG_HEAD =
      """
      UPDATE log_head SET last_published = ?, tree_size = ?, tree_roots = ?, checkpoint = ?
      WHERE tree_size = ?""";

  /**
   * Waits for a transaction that has changed the head and has not ended: its COMMIT may still be on
   * the way to a server that does not know yet that the line is broken.
   */
  private static final String LOCK_LOG_HEAD = "SELECT tree_size FROM log_head FOR UPDATE";

  private static final String SELECT_ENTRIES_AFTER =
      "SELECT "
          + EntryRow.COLUMNS
          + " FROM entry LEFT JOIN payload USING (position)"
          + " WHERE position > ? ORDER BY position LIMIT ?";

  private static final String SELECT_ENTRY =
      "SELECT "
          + EntryRow.COLUMNS
          + " FROM entry LEFT JOIN payload USING (position) WHERE position = ?";

  private static final String INSERT_ENTRY =
      """
      INSERT INTO entry
        (position, type, record, version, published, payload_digest, erased, author, envelope)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String INSERT_PAYLOAD = "INSERT INTO payload (position, text) VALUES (?, ?)";

  private static final String SELECT_ERASURES_AFTER =
      "SELECT "
          + EntryRow.COLUMNS
          + " FROM entry LEFT JOIN payload USING (position)"
          + " WHERE type = 'ERASURE' AND position > ? ORDER BY position LIMIT ?";

  private static final String DELETE_PAYLOAD = "DELETE FROM payload WHERE position = ?";

  private static final String UPDATE_ERASED_HEAD =
      "UPDATE record_head SET content_digest = ? WHERE record = ? AND withdrawn";

  /** Gives the space of deleted rows free; the server overwrites it as it needs it. */
  private static final String VACUUM = "VACUUM payload, record_head";

  private static final String UPSERT_RECORD_HEAD =
      """
      INSERT INTO record_head
        (record, version, position, content_digest, issued, modified, owner, withdrawn)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (record) DO UPDATE SET
        version = excluded.version, position = excluded.position,
        content_digest = excluded.content_digest, modified = excluded.modified,
        withdrawn = excluded.withdrawn""";

  private final Home home;
  private final PostgresPool pool;

  PostgresEntryLog(Home home, PostgresPool pool) {
    this.home = home;
    this.pool = pool;
  }

  @Override
  public void append(LogBatch batch) {
    pool.write(
        connection -> {
          updateLogHead(connection, batch);
          insertEntries(connection, batch.lines());
          insertPayloads(connection, batch.lines());
          upsertHeads(connection, batch.heads());
          erase(connection, batch.erasures());
          PostgresCases.openFor(connection, batch.forModerators());
          return batch;
        });
    if (!batch.erasures().isEmpty()) {
      try {
        scrub();
      } catch (StoreException e) {
        LOG.warn("What was erased may still be in a file of the database: {}", e.getMessage());
      }
    }
  }

  @Override
  public void scrub() {
    pool.read(
        connection -> {
          try (Statement vacuum = connection.createStatement()) {
            return vacuum.execute(VACUUM);
          }
        });
  }

  @Override
  public boolean holds(LogBatch batch) {
    return pool.lookAgain(
        connection -> {
          try (PreparedStatement lock = connection.prepareStatement(LOCK_LOG_HEAD)) {
            lock.execute();
          }
          return batch.isIn(selectAfter(connection, batch.after(), batch.lines().size()));
        });
  }

  @Override
  public List<LogEntry> readAfter(Position position, int limit) {
    return pool.read(connection -> selectAfter(connection, position, limit));
  }

  private List<LogEntry> selectAfter(Connection connection, Position position, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_ENTRIES_AFTER)) {
      select.setLong(1, position.value());
      select.setInt(2, limit);
      return EntryRow.list(home, select);
    }
  }

  @Override
  public Optional<LogEntry> find(Position position) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_ENTRY)) {
            select.setLong(1, position.value());
            return EntryRow.list(home, select).stream().findFirst();
          }
        });
  }

  @Override
  public List<Entry> erasuresAfter(Position position, int limit) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_ERASURES_AFTER)) {
            select.setLong(1, position.value());
            select.setInt(2, limit);
            return EntryRow.list(home, select).stream().map(LogEntry::entry).toList();
          }
        });
  }

  @Override
  public LogHead head() {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_LOG_HEAD);
              ResultSet row = select.executeQuery()) {
            row.next();
            return new LogHead(
                EntryRow.instant(row, 1),
                new CompactRange(row.getLong(2), split(row.getBytes(3))),
                row.getString(4));
          }
        });
  }

  private static void updateLogHead(Connection connection, LogBatch batch) throws SQLException {
    LogHead head = batch.head();
    try (PreparedStatement update = connection.prepareStatement(UPDATE_LOG_HEAD)) {
      update.setObject(1, EntryRow.utc(head.lastPublished()));
      update.setLong(2, head.size());
      update.setBytes(3, join(head.tree().roots()));
      update.setString(4, head.checkpoint());
      update.setLong(5, batch.after().value());
      if (update.executeUpdate() == 0) {
        throw new StaleHeadException(batch.after(), end(connection));
      }
    }
  }

  private static Position end(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_LOG_SIZE);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Position(row.getLong(1));
    }
  }

  private static void insertEntries(Connection connection, List<LogBatch.Line> lines)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ENTRY)) {
      for (LogBatch.Line line : lines) {
        Entry entry = line.logEntry().entry();
        insert.setLong(1, entry.position().value());
        insert.setString(2, entry.type().name());
        insert.setString(3, entry.about().value());
        insert.setLong(4, entry.version().value());
        insert.setObject(5, EntryRow.utc(entry.published()));
        insert.setBytes(6, entry.payloadDigest().map(Digest::bytes).orElse(null));
        insert.setString(7, EntryRow.text(entry.erased()));
        insert.setString(8, line.author().value());
        insert.setString(9, entry.envelope());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertPayloads(Connection connection, List<LogBatch.Line> lines)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_PAYLOAD)) {
      for (LogBatch.Line line : lines) {
        if (line.logEntry().payload().isPresent()) {
          insert.setLong(1, line.logEntry().entry().position().value());
          insert.setString(2, line.logEntry().payload().get().text());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void upsertHeads(Connection connection, List<RecordHead> heads)
      throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT_RECORD_HEAD)) {
      for (RecordHead head : heads) {
        upsert.setString(1, head.record().value());
        upsert.setLong(2, head.version().value());
        upsert.setLong(3, head.position().value());
        upsert.setBytes(4, head.contentDigest().bytes());
        upsert.setObject(5, EntryRow.utc(head.issued()));
        upsert.setObject(6, EntryRow.utc(head.modified()));
        upsert.setString(7, head.owner().value());
        upsert.setBoolean(8, head.withdrawn());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  private static void erase(Connection connection, List<Entry> erasures) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE_PAYLOAD);
        PreparedStatement update = connection.prepareStatement(UPDATE_ERASED_HEAD)) {
      for (Entry erasure : erasures) {
        for (Position erased : erasure.erased()) {
          delete.setLong(1, erased.value());
          delete.addBatch();
        }
        update.setBytes(1, RecordHead.NOTHING.bytes());
        update.setString(2, erasure.about().value());
        update.addBatch();
      }
      delete.executeBatch();
      update.executeBatch();
    }
  }

  private static byte[] join(List<Digest> digests) {
    var out = new ByteArrayOutputStream();
    digests.forEach(digest -> out.writeBytes(digest.bytes()));
    return out.toByteArray();
  }

  private static List<Digest> split(byte[] bytes) {
    var digests = new ArrayList<Digest>();
    for (int at = 0; at < bytes.length; at += DIGEST) {
      digests.add(Digest.ofHash(Arrays.copyOfRange(bytes, at, at + DIGEST)));
    }
    return digests;
  }
}
