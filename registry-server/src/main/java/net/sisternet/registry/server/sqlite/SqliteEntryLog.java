package net.sisternet.registry.server.sqlite;

import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** The log in SQLite. */
final class SqliteEntryLog implements EntryLog {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteEntryLog.class);
  private static final int DIGEST = 32;

  private static final String SELECT_LOG_SIZE = "SELECT tree_size FROM log_head";

  private static final String SELECT_LOG_HEAD =
      "SELECT last_published, tree_size, tree_roots, checkpoint FROM log_head";

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

  /** The index is named, because the planner prefers to walk the table. */
  private static final String SELECT_ERASURES_AFTER =
      "SELECT "
          + EntryRow.COLUMNS
          + " FROM entry INDEXED BY entry_erasure LEFT JOIN payload USING (position)"
          + " WHERE type = 'ERASURE' AND position > ? ORDER BY position LIMIT ?";

  private static final String DELETE_PAYLOAD = "DELETE FROM payload WHERE position = ?";

  private static final String UPDATE_ERASED_HEAD =
      "UPDATE record_head SET content_digest = ? WHERE record = ? AND withdrawn = 1";

  private static final String UPSERT_RECORD_HEAD =
      """
      INSERT INTO record_head
        (record, version, position, content_digest, issued, modified, owner, withdrawn)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (record) DO UPDATE SET
        version = excluded.version, position = excluded.position,
        content_digest = excluded.content_digest, modified = excluded.modified,
        withdrawn = excluded.withdrawn""";

  private static final String UPDATE_LOG_HEAD =
      """
      UPDATE log_head SET last_published = ?, tree_size = ?, tree_roots = ?, checkpoint = ?
      WHERE tree_size = ?""";

  private final Home home;
  private final SqliteWriter writer;
  private final SqliteReaders readers;
  private volatile boolean scrubDue;

  SqliteEntryLog(Home home, SqliteWriter writer, SqliteReaders readers) {
    this.home = home;
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void append(LogBatch batch) {
    writer.write(
        connection -> {
          updateLogHead(connection, batch);
          insertEntries(connection, batch.lines());
          insertPayloads(connection, batch.lines());
          upsertHeads(connection, batch.heads());
          erase(connection, batch.erasures());
          SqliteCases.openFor(connection, batch.forModerators());
          return batch;
        });
    scrubDue |= !batch.erasures().isEmpty();
    scrubIfDue();
  }

  @Override
  public void scrub() {
    writer.emptyWal();
    scrubDue = false;
  }

  /** After a kill the write-ahead log may still hold what was erased from the file. */
  void scrubAfterKill() {
    scrubDue = !erasuresAfter(Position.START, 1).isEmpty();
    scrubIfDue();
  }

  /**
   * What was appended stays so, whatever becomes of this; it is tried again with the next batch.
   */
  private void scrubIfDue() {
    if (scrubDue) {
      try {
        scrub();
      } catch (StoreException e) {
        LOG.warn("What was erased may still be in a file: {}", e.getMessage());
      }
    }
  }

  /** What this process has not committed when the append fails, it has rolled back. */
  @Override
  public boolean holds(LogBatch batch) {
    return batch.isIn(readAfter(batch.after(), batch.lines().size()));
  }

  @Override
  public List<LogEntry> readAfter(Position position, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_ENTRIES_AFTER);
          select.setLong(1, position.value());
          select.setInt(2, limit);
          return EntryRow.list(home, select);
        });
  }

  @Override
  public Optional<LogEntry> find(Position position) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_ENTRY);
          select.setLong(1, position.value());
          return EntryRow.list(home, select).stream().findFirst();
        });
  }

  @Override
  public List<Entry> erasuresAfter(Position position, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_ERASURES_AFTER);
          select.setLong(1, position.value());
          select.setInt(2, limit);
          return EntryRow.list(home, select).stream().map(LogEntry::entry).toList();
        });
  }

  @Override
  public LogHead head() {
    return readers.read(
        connection -> {
          try (ResultSet row = connection.prepare(SELECT_LOG_HEAD).executeQuery()) {
            row.next();
            return new LogHead(
                Instant.ofEpochMilli(row.getLong(1)),
                new CompactRange(row.getLong(2), split(row.getBytes(3))),
                row.getString(4));
          }
        });
  }

  /** Moves the head only from where the batch begins. Nobody else can move it afterwards. */
  private static void updateLogHead(SqliteConnection connection, LogBatch batch)
      throws SQLException {
    LogHead head = batch.head();
    PreparedStatement update = connection.prepare(UPDATE_LOG_HEAD);
    update.setLong(1, head.lastPublished().toEpochMilli());
    update.setLong(2, head.size());
    update.setBytes(3, join(head.tree().roots()));
    update.setString(4, head.checkpoint());
    update.setLong(5, batch.after().value());
    if (update.executeUpdate() == 0) {
      try (ResultSet row = connection.prepare(SELECT_LOG_SIZE).executeQuery()) {
        row.next();
        throw new StaleHeadException(batch.after(), new Position(row.getLong(1)));
      }
    }
  }

  private static void insertEntries(SqliteConnection connection, List<LogBatch.Line> lines)
      throws SQLException {
    PreparedStatement insert = connection.prepare(INSERT_ENTRY);
    for (LogBatch.Line line : lines) {
      Entry entry = line.logEntry().entry();
      insert.setLong(1, entry.position().value());
      insert.setString(2, entry.type().name());
      insert.setString(3, entry.about().value());
      insert.setLong(4, entry.version().value());
      insert.setLong(5, entry.published().toEpochMilli());
      insert.setBytes(6, entry.payloadDigest().map(Digest::bytes).orElse(null));
      insert.setString(7, EntryRow.text(entry.erased()));
      insert.setString(8, line.author().value());
      insert.setString(9, entry.envelope());
      insert.executeUpdate();
    }
  }

  private static void insertPayloads(SqliteConnection connection, List<LogBatch.Line> lines)
      throws SQLException {
    PreparedStatement insert = connection.prepare(INSERT_PAYLOAD);
    for (LogBatch.Line line : lines) {
      if (line.logEntry().payload().isPresent()) {
        insert.setLong(1, line.logEntry().entry().position().value());
        insert.setString(2, line.logEntry().payload().get().text());
        insert.executeUpdate();
      }
    }
  }

  private static void upsertHeads(SqliteConnection connection, List<RecordHead> heads)
      throws SQLException {
    PreparedStatement upsert = connection.prepare(UPSERT_RECORD_HEAD);
    for (RecordHead head : heads) {
      upsert.setString(1, head.record().value());
      upsert.setLong(2, head.version().value());
      upsert.setLong(3, head.position().value());
      upsert.setBytes(4, head.contentDigest().bytes());
      upsert.setLong(5, head.issued().toEpochMilli());
      upsert.setLong(6, head.modified().toEpochMilli());
      upsert.setString(7, head.owner().value());
      upsert.setBoolean(8, head.withdrawn());
      upsert.executeUpdate();
    }
  }

  private static void erase(SqliteConnection connection, List<Entry> erasures) throws SQLException {
    PreparedStatement delete = connection.prepare(DELETE_PAYLOAD);
    PreparedStatement update = connection.prepare(UPDATE_ERASED_HEAD);
    for (Entry erasure : erasures) {
      for (Position erased : erasure.erased()) {
        delete.setLong(1, erased.value());
        delete.executeUpdate();
      }
      update.setBytes(1, RecordHead.NOTHING.bytes());
      update.setString(2, erasure.about().value());
      update.executeUpdate();
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
