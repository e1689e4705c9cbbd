package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.AcceptedSister.Contradiction;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.registry.core.sisters.Sisters;

/** Accepted sisters in SQLite. */
final class SqliteSisters implements Sisters {

  private static final String SELECT_SISTERS =
      """
      SELECT base, name, log_key, namespaces, accepted, standing, selection, via, held_note, seen_note
      FROM sister ORDER BY base""";

  private static final String UPSERT_SISTER =
      """
      INSERT INTO sister
        (base, name, log_key, namespaces, accepted, standing, selection, via, held_note, seen_note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (base) DO UPDATE SET
        name = excluded.name, log_key = excluded.log_key, namespaces = excluded.namespaces,
        accepted = excluded.accepted, standing = excluded.standing,
        selection = excluded.selection, via = excluded.via,
        held_note = excluded.held_note, seen_note = excluded.seen_note""";

  private static final String DELETE_SISTER = "DELETE FROM sister WHERE base = ?";
  private static final String DELETE_QUARANTINE = "DELETE FROM quarantine WHERE base = ?";
  private static final String UPDATE_CHECKED = "UPDATE sister SET checked = ? WHERE base = ?";
  private static final String SELECT_CHECKED = "SELECT checked FROM sister WHERE base = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteSisters(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public List<AcceptedSister> all() {
    return readers.read(
        connection -> {
          var sisters = new ArrayList<AcceptedSister>();
          try (ResultSet row = connection.prepare(SELECT_SISTERS).executeQuery()) {
            while (row.next()) {
              sisters.add(sister(row));
            }
          }
          return List.copyOf(sisters);
        });
  }

  @Override
  public void put(AcceptedSister accepted) {
    writer.write(
        connection -> {
          PreparedStatement upsert = connection.prepare(UPSERT_SISTER);
          upsert.setString(1, accepted.home().base());
          upsert.setString(2, accepted.name());
          upsert.setString(3, accepted.sister().key().toString());
          upsert.setString(4, String.join("\n", accepted.sister().namespaces()));
          upsert.setLong(5, accepted.accepted().toEpochMilli());
          upsert.setString(6, accepted.standing().name());
          upsert.setString(7, accepted.selection().lines());
          upsert.setString(8, accepted.via().map(Home::base).orElse(null));
          upsert.setString(9, accepted.contradiction().map(Contradiction::held).orElse(null));
          upsert.setString(10, accepted.contradiction().map(Contradiction::seen).orElse(null));
          return upsert.executeUpdate();
        });
  }

  @Override
  public boolean remove(Home home) {
    return writer.write(
        connection -> {
          PreparedStatement quarantine = connection.prepare(DELETE_QUARANTINE);
          quarantine.setString(1, home.base());
          quarantine.executeUpdate();
          PreparedStatement sister = connection.prepare(DELETE_SISTER);
          sister.setString(1, home.base());
          return sister.executeUpdate() > 0;
        });
  }

  @Override
  public void checked(Home home, Instant time) {
    writer.write(
        connection -> {
          PreparedStatement update = connection.prepare(UPDATE_CHECKED);
          update.setLong(1, time.toEpochMilli());
          update.setString(2, home.base());
          return update.executeUpdate();
        });
  }

  @Override
  public Instant lastChecked(Home home) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_CHECKED);
          select.setString(1, home.base());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : Instant.EPOCH;
          }
        });
  }

  private static AcceptedSister sister(ResultSet row) throws SQLException {
    var sister =
        new Sister(
            new Home(row.getString(1)),
            VerifierKey.parse(row.getString(3)),
            row.getString(4).lines().toList());
    Optional<String> held = Optional.ofNullable(row.getString(9));
    Optional<String> seen = Optional.ofNullable(row.getString(10));
    return new AcceptedSister(
        sister,
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(5)),
        Standing.valueOf(row.getString(6)),
        Selection.of(row.getString(7)),
        Optional.ofNullable(row.getString(8)).map(Home::new),
        held.map(note -> new Contradiction(note, seen.orElse(""))));
  }
}
