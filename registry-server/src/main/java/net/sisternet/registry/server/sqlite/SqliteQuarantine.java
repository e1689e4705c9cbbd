package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.sisters.Quarantine;

/** Entries that must not be shown, in SQLite. */
final class SqliteQuarantine implements Quarantine {

  private static final String INSERT_QUARANTINED =
      """
      INSERT INTO quarantine (base, position, record, fault_en, fault_da, fault_de)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

  private static final String RETELL =
      """
      UPDATE quarantine SET fault_en = ?, fault_da = ?, fault_de = ?
      WHERE base = ? AND position = ?""";

  private static final String SELECT_QUARANTINED =
      """
      SELECT position, record, fault_en, fault_da, fault_de FROM quarantine
      WHERE base = ? ORDER BY position""";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteQuarantine(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(Home home, List<Quarantined> entries) {
    writer.write(
        connection -> {
          PreparedStatement insert = connection.prepare(INSERT_QUARANTINED);
          for (Quarantined entry : entries) {
            insert.setString(1, home.base());
            insert.setLong(2, entry.position().value());
            insert.setString(3, entry.record().value());
            insert.setString(4, entry.reason().en());
            insert.setString(5, entry.reason().da());
            insert.setString(6, entry.reason().de());
            insert.executeUpdate();
          }
          return entries;
        });
  }

  @Override
  public void retell(Home home, List<Position> positions, Text reason) {
    int told =
        writer.write(
            connection -> {
              PreparedStatement update = connection.prepare(RETELL);
              update.setString(1, reason.en());
              update.setString(2, reason.da());
              update.setString(3, reason.de());
              update.setString(4, home.base());
              int rows = 0;
              for (Position position : positions) {
                update.setLong(5, position.value());
                rows += update.executeUpdate();
              }
              return rows;
            });
    if (told > 0) {
      writer.emptyWal();
    }
  }

  @Override
  public List<Quarantined> of(Home home) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_QUARANTINED);
          select.setString(1, home.base());
          var found = new ArrayList<Quarantined>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(
                  new Quarantined(
                      new Position(row.getLong(1)),
                      new RecordIri(row.getString(2)),
                      new Text(row.getString(3), row.getString(4), row.getString(5))));
            }
          }
          return List.copyOf(found);
        });
  }
}
