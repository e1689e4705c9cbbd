package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Drafts in SQLite. */
final class SqliteDrafts implements Drafts {

  private static final String COLUMNS =
      "id, owner, form, record, base, answers, done, revision, changed";

  private static final String DELETE_DONE =
      "DELETE FROM draft WHERE owner = ? AND done = 1 AND changed < ?";

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

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteDrafts(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(Draft draft, Instant oldest) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_DONE);
          delete.setString(1, draft.owner().value());
          delete.setLong(2, oldest.toEpochMilli());
          delete.executeUpdate();
          PreparedStatement insert = connection.prepare(INSERT_DRAFT);
          insert.setString(1, draft.id().value());
          insert.setString(2, draft.owner().value());
          content(insert, 3, draft);
          return insert.executeUpdate();
        });
  }

  @Override
  public boolean replace(Draft draft) {
    return writer.write(
            connection -> {
              PreparedStatement update = connection.prepare(UPDATE_DRAFT);
              content(update, 1, draft);
              update.setString(8, draft.id().value());
              update.setString(9, draft.owner().value());
              update.setLong(10, draft.revision() - 1);
              return update.executeUpdate();
            })
        > 0;
  }

  @Override
  public Optional<Draft> find(AccountId owner, DraftId id) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_DRAFT);
          select.setString(1, id.value());
          select.setString(2, owner.value());
          return list(select).stream().findFirst();
        });
  }

  @Override
  public List<Draft> of(AccountId owner) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_DRAFTS);
          select.setString(1, owner.value());
          return list(select);
        });
  }

  @Override
  public void delete(AccountId owner, DraftId id) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_DRAFT);
          delete.setString(1, id.value());
          delete.setString(2, owner.value());
          return delete.executeUpdate();
        });
  }

  private static void content(PreparedStatement statement, int first, Draft draft)
      throws SQLException {
    statement.setString(first, draft.form());
    statement.setObject(first + 1, draft.record().map(RecordIri::value).orElse(null));
    statement.setObject(first + 2, draft.base().map(RecordVersion::value).orElse(null));
    statement.setString(first + 3, draft.answers().encode());
    statement.setInt(first + 4, draft.done() ? 1 : 0);
    statement.setLong(first + 5, draft.revision());
    statement.setLong(first + 6, draft.changed().toEpochMilli());
  }

  private static List<Draft> list(PreparedStatement select) throws SQLException {
    var drafts = new ArrayList<Draft>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long base = row.getLong(5);
        drafts.add(
            new Draft(
                new DraftId(row.getString(1)),
                new AccountId(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).map(RecordIri::new),
                base == 0 ? Optional.empty() : Optional.of(new RecordVersion(base)),
                Answers.decode(row.getString(6)),
                row.getInt(7) == 1,
                row.getLong(8),
                Instant.ofEpochMilli(row.getLong(9))));
      }
    }
    return drafts;
  }
}
