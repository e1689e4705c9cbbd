package net.sisternet.registry.server.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** Accepted sisters in PostgreSQL. */
final class PostgresSisters implements Sisters {

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

  private final PostgresPool pool;

  PostgresSisters(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public List<AcceptedSister> all() {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_SISTERS);
              ResultSet row = select.executeQuery()) {
            var sisters = new ArrayList<AcceptedSister>();
            while (row.next()) {
              sisters.add(sister(row));
            }
            return List.copyOf(sisters);
          }
        });
  }

  @Override
  public void put(AcceptedSister accepted) {
    pool.write(
        connection -> {
          try (PreparedStatement upsert = connection.prepareStatement(UPSERT_SISTER)) {
            upsert.setString(1, accepted.home().base());
            upsert.setString(2, accepted.name());
            upsert.setString(3, accepted.sister().key().toString());
            upsert.setString(4, String.join("\n", accepted.sister().namespaces()));
            upsert.setObject(5, EntryRow.utc(accepted.accepted()));
            upsert.setString(6, accepted.standing().name());
            upsert.setString(7, accepted.selection().lines());
            upsert.setString(8, accepted.via().map(Home::base).orElse(null));
            upsert.setString(9, accepted.contradiction().map(Contradiction::held).orElse(null));
            upsert.setString(10, accepted.contradiction().map(Contradiction::seen).orElse(null));
            return upsert.executeUpdate();
          }
        });
  }

  @Override
  public boolean remove(Home home) {
    return pool.write(
        connection -> {
          try (PreparedStatement quarantine = connection.prepareStatement(DELETE_QUARANTINE);
              PreparedStatement sister = connection.prepareStatement(DELETE_SISTER)) {
            quarantine.setString(1, home.base());
            quarantine.executeUpdate();
            sister.setString(1, home.base());
            return sister.executeUpdate() > 0;
          }
        });
  }

  @Override
  public void checked(Home home, Instant time) {
    pool.write(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(UPDATE_CHECKED)) {
            update.setObject(1, EntryRow.utc(time));
            update.setString(2, home.base());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Instant lastChecked(Home home) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_CHECKED)) {
            select.setString(1, home.base());
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? row.getObject(1, OffsetDateTime.class).toInstant()
                  : Instant.EPOCH;
            }
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
        row.getObject(5, OffsetDateTime.class).toInstant(),
        Standing.valueOf(row.getString(6)),
        Selection.of(row.getString(7)),
        Optional.ofNullable(row.getString(8)).map(Home::new),
        held.map(note -> new Contradiction(note, seen.orElse(""))));
  }
}
