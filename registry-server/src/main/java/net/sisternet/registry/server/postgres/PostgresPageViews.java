package net.sisternet.registry.server.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.visits.PageViews;
import net.sisternet.registry.core.visits.Viewed;

/** How often pages were looked at, in PostgreSQL. */
final class PostgresPageViews implements PageViews {

  private static final String ADD_VIEWS =
      """
      INSERT INTO page_view AS known (record, day, views) VALUES (?, ?, ?)
      ON CONFLICT (record, day) DO UPDATE SET views = known.views + excluded.views""";

  private static final String SUM_VIEWS =
      """
      SELECT record, sum(views)::bigint FROM page_view
      WHERE record = ANY (?) AND day BETWEEN ? AND ? GROUP BY record""";

  private static final String DELETE_BEFORE = "DELETE FROM page_view WHERE day < ?";

  /** Two nodes that add at once take the rows in one order, so neither waits for the other. */
  private static final Comparator<Map.Entry<Viewed, Long>> ORDER =
      Comparator.comparing((Map.Entry<Viewed, Long> count) -> count.getKey().record().value())
          .thenComparing(count -> count.getKey().day());

  private final PostgresPool pool;

  PostgresPageViews(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(Map<Viewed, Long> counts) {
    List<Map.Entry<Viewed, Long>> ordered = counts.entrySet().stream().sorted(ORDER).toList();
    pool.write(
        connection -> {
          try (PreparedStatement add = connection.prepareStatement(ADD_VIEWS)) {
            for (Map.Entry<Viewed, Long> count : ordered) {
              add.setString(1, count.getKey().record().value());
              add.setObject(2, count.getKey().day());
              add.setLong(3, count.getValue());
              add.addBatch();
            }
            return add.executeBatch().length;
          }
        });
  }

  @Override
  public Map<RecordIri, Long> count(
      Collection<RecordIri> records, LocalDate first, LocalDate last) {
    return pool.read(
        connection -> {
          try (PreparedStatement sum = connection.prepareStatement(SUM_VIEWS)) {
            Object[] names = records.stream().map(RecordIri::value).toArray();
            sum.setArray(1, connection.createArrayOf("text", names));
            sum.setObject(2, first);
            sum.setObject(3, last);
            var counts = new HashMap<RecordIri, Long>();
            try (ResultSet row = sum.executeQuery()) {
              while (row.next()) {
                counts.put(new RecordIri(row.getString(1)), row.getLong(2));
              }
            }
            return counts;
          }
        });
  }

  @Override
  public void forgetBefore(LocalDate day) {
    pool.write(connection -> Sql.update(connection, DELETE_BEFORE, day));
  }
}
