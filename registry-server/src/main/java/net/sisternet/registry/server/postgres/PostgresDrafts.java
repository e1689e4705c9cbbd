package net.sisternet.registry.server.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.drafts.Drafts;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/** Drafts in PostgreSQL. */
final class PostgresDrafts implements Drafts {

  private static final String COLUMNS =
      "id, owner, form, record, base, answers, done, revision, changed";

  private static final String DELETE_DONE =
      "DELETE FROM draft WHERE owner = ? AND done AND changed < ?";

  private static final String INSERT_DRAFT =
      "INSERT INTO draft (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String UPDATE_DRAFT =
      """
      UPDATE draft SET form = ?, record = ?, base = ?, answers = ?, done = ?, revision = ?, changed = ?
      WHERE id = ? AND owner = ? AND revision = ?""";

  private static final String SELECT_DRAFT =
      "SELECT " + COLUMNS + " FROM draft WHERE id = ? AND owner = ?";

  private static final String SELECT_DRAFTS =
      "SELECT " + COLUMNS + " FROM draft WHERE owner = ? ORDER BY changed DESC, id";

  private static final String DELETE_DRAFT = "DELETE FROM draft WHERE id = ? AND owner = ?";

  private final PostgresPool pool;

  PostgresDrafts(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(Draft draft, Instant oldest) {
    pool.write(
        connection -> {
          Sql.update(connection, DELETE_DONE, draft.owner().value(), EntryRow.utc(oldest));
          try (PreparedStatement insert = connection.prepareStatement(INSERT_DRAFT)) {
            insert.setString(1, draft.id().value());
            insert.setString(2, draft.owner().value());
            content(insert, 3, draft);
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public boolean replace(Draft draft) {
    return pool.write(connection -> update(connection, draft)) > 0;
  }

  private static int update(Connection connection, Draft draft) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE_DRAFT)) {
      content(update, 1, draft);
      update.setString(8, draft.id().value());
      update.setString(9, draft.owner().value());
      update.setLong(10, draft.revision() - 1);
      return update.executeUpdate();
    }
  }

  @Override
  public Optional<Draft> find(AccountId owner, DraftId id) {
    return pool.read(
        connection ->
            Sql.find(connection, SELECT_DRAFT, PostgresDrafts::draft, id.value(), owner.value()));
  }

  @Override
  public List<Draft> of(AccountId owner) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_DRAFTS)) {
            select.setString(1, owner.value());
            var drafts = new ArrayList<Draft>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                drafts.add(draft(row));
              }
            }
            return drafts;
          }
        });
  }

  @Override
  public void delete(AccountId owner, DraftId id) {
    pool.write(connection -> Sql.update(connection, DELETE_DRAFT, id.value(), owner.value()));
  }

  private static void content(PreparedStatement statement, int first, Draft draft)
      throws SQLException {
    statement.setString(first, draft.form());
    statement.setObject(
        first + 1, draft.record().map(RecordIri::value).orElse(null), Types.VARCHAR);
    statement.setObject(
        first + 2, draft.base().map(RecordVersion::value).orElse(null), Types.BIGINT);
    statement.setString(first + 3, draft.answers().encode());
    statement.setBoolean(first + 4, draft.done());
    statement.setLong(first + 5, draft.revision());
    statement.setObject(first + 6, EntryRow.utc(draft.changed()));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    long base = row.getLong(5);
    return new Draft(
        new DraftId(row.getString(1)),
        new AccountId(row.getString(2)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)).map(RecordIri::new),
        base == 0 ? Optional.empty() : Optional.of(new RecordVersion(base)),
        Answers.decode(row.getString(6)),
        row.getBoolean(7),
        row.getLong(8),
        EntryRow.instant(row, 9));
  }
}
