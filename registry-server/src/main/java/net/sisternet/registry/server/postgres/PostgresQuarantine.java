package net.sisternet.registry.server.postgres;

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

/** Entries that must not be shown, in PostgreSQL. */
final class PostgresQuarantine implements Quarantine {

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

  private final PostgresPool pool;

  PostgresQuarantine(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(Home home, List<Quarantined> entries) {
    pool.write(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT_QUARANTINED)) {
            for (Quarantined entry : entries) {
              insert.setString(1, home.base());
              insert.setLong(2, entry.position().value());
              insert.setString(3, entry.record().value());
              insert.setString(4, entry.reason().en());
              insert.setString(5, entry.reason().da());
              insert.setString(6, entry.reason().de());
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
  }

  @Override
  public void retell(Home home, List<Position> positions, Text reason) {
    pool.write(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(RETELL)) {
            for (Position position : positions) {
              update.setString(1, reason.en());
              update.setString(2, reason.da());
              update.setString(3, reason.de());
              update.setString(4, home.base());
              update.setLong(5, position.value());
              update.addBatch();
            }
            return update.executeBatch();
          }
        });
  }

  @Override
  public List<Quarantined> of(Home home) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_QUARANTINED)) {
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
          }
        });
  }
}
