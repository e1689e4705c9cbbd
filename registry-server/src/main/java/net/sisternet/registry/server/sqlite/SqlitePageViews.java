package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.visits.PageViews;
import net.sisternet.registry.core.visits.Viewed;

/** How often pages were looked at, in SQLite. */
final class SqlitePageViews implements PageViews {

  private static final String ADD_VIEWS =
      """
      INSERT INTO page_view (record, day, views) VALUES (?, ?, ?)
      ON CONFLICT (record, day) DO UPDATE SET views = views + excluded.views""";

  private static final String SUM_VIEWS =
      "SELECT sum(views) FROM page_view WHERE record = ? AND day BETWEEN ? AND ?";

  private static final String DELETE_BEFORE = "DELETE FROM page_view WHERE day < ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqlitePageViews(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(Map<Viewed, Long> counts) {
    writer.write(
        connection -> {
          PreparedStatement add = connection.prepare(ADD_VIEWS);
          for (Map.Entry<Viewed, Long> count : counts.entrySet()) {
            add.setString(1, count.getKey().record().value());
            add.setString(2, count.getKey().day().toString());
            add.setLong(3, count.getValue());
            add.executeUpdate();
          }
          return counts.size();
        });
  }

  @Override
  public Map<RecordIri, Long> count(
      Collection<RecordIri> records, LocalDate first, LocalDate last) {
    return readers.read(
        connection -> {
          PreparedStatement sum = connection.prepare(SUM_VIEWS);
          var counts = new HashMap<RecordIri, Long>();
          for (RecordIri record : List.copyOf(records)) {
            sum.setString(1, record.value());
            sum.setString(2, first.toString());
            sum.setString(3, last.toString());
            try (ResultSet row = sum.executeQuery()) {
              row.next();
              long views = row.getLong(1);
              if (views > 0) {
                counts.put(record, views);
              }
            }
          }
          return counts;
        });
  }

  @Override
  public void forgetBefore(LocalDate day) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_BEFORE);
          delete.setString(1, day.toString());
          return delete.executeUpdate();
        });
  }
}
