package net.sisternet.registry.server.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/** Reads entries from rows that begin with {@link #COLUMNS}. */
final class EntryRow {

  static final String COLUMNS =
      "position, type, record, version, published, payload_digest, erased, envelope, text";

  private EntryRow() {}

  /** The entries that {@code query} finds. */
  static List<LogEntry> list(Home home, PreparedStatement query) throws SQLException {
    var entries = new ArrayList<LogEntry>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        entries.add(read(home, row));
      }
    }
    return entries;
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Positions as one column holds them. */
  static String text(List<Position> positions) {
    return positions.stream().map(Position::toString).collect(Collectors.joining(" "));
  }

  private static List<Position> positions(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(it -> new Position(Long.parseLong(it))).toList();
  }

  private static LogEntry read(Home home, ResultSet row) throws SQLException {
    var entry =
        new Entry(
            home,
            new Position(row.getLong(1)),
            EntryType.valueOf(row.getString(2)),
            new RecordIri(row.getString(3)),
            new RecordVersion(row.getLong(4)),
            instant(row, 5),
            Optional.ofNullable(row.getBytes(6)).map(Digest::ofHash),
            positions(row.getString(7)));
    if (!entry.envelope().equals(row.getString(8))) {
      throw new StoreException(
          "The entry "
              + entry.position()
              + " was changed in the database: its columns and its envelope do not agree.");
    }
    return new LogEntry(entry, Optional.ofNullable(row.getString(9)).map(Payload::new));
  }
}
