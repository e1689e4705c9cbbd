package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.cases.CaseContent;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.suggestions.Stage;
import net.sisternet.registry.core.suggestions.Suggestion;
import net.sisternet.registry.core.suggestions.Suggestions;

/** Suggestions that were made here, in SQLite. */
final class SqliteSuggestions implements Suggestions {

  private static final String COLUMNS =
      " link, id, record, home, content, mail, language, stage, made, since, tried, next, tries,"
          + " answer, revision ";

  private static final String INSERT_SUGGESTION =
      "INSERT INTO suggestion ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT_BY_LINK =
      "SELECT" + COLUMNS + "FROM suggestion WHERE link = ?";

  private static final String UPDATE_SUGGESTION =
      """
      UPDATE suggestion SET mail = ?, stage = ?, since = ?, tried = ?, next = ?, tries = ?,
        answer = ?, revision = ?
      WHERE link = ? AND revision = ?""";

  private static final String SELECT_DUE =
      "SELECT"
          + COLUMNS
          + "FROM suggestion WHERE stage IN ('WAITING', 'RECEIVED') AND next <= ?"
          + " ORDER BY next, link LIMIT ?";

  private static final String DELETE_OLD =
      """
      DELETE FROM suggestion WHERE (stage = 'ASKED' AND made < ?)
        OR (stage IN ('ACCEPTED', 'DECLINED', 'REFUSED') AND since < ?)""";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteSuggestions(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(Suggestion it) {
    writer.write(
        connection -> {
          PreparedStatement insert = connection.prepare(INSERT_SUGGESTION);
          insert.setBytes(1, it.link().bytes());
          insert.setString(2, it.id().value());
          insert.setString(3, it.record().value());
          insert.setString(4, it.home().base());
          insert.setString(5, CaseContent.text(it.content()));
          insert.setString(6, it.mail().map(MailAddress::value).orElse(null));
          insert.setString(7, it.language());
          insert.setString(8, it.stage().name());
          insert.setLong(9, it.made().toEpochMilli());
          insert.setLong(10, it.since().toEpochMilli());
          insert.setLong(11, it.tried().toEpochMilli());
          insert.setLong(12, it.next().toEpochMilli());
          insert.setInt(13, it.tries());
          insert.setString(14, it.answer());
          insert.setInt(15, it.revision());
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<Suggestion> find(Digest link) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_BY_LINK);
          select.setBytes(1, link.bytes());
          return suggestions(select).stream().findFirst();
        });
  }

  @Override
  public boolean change(Suggestion changed) {
    return writer.write(
        connection -> {
          PreparedStatement update = connection.prepare(UPDATE_SUGGESTION);
          update.setString(1, changed.mail().map(MailAddress::value).orElse(null));
          update.setString(2, changed.stage().name());
          update.setLong(3, changed.since().toEpochMilli());
          update.setLong(4, changed.tried().toEpochMilli());
          update.setLong(5, changed.next().toEpochMilli());
          update.setInt(6, changed.tries());
          update.setString(7, changed.answer());
          update.setInt(8, changed.revision());
          update.setBytes(9, changed.link().bytes());
          update.setInt(10, changed.revision() - 1);
          return update.executeUpdate() > 0;
        });
  }

  @Override
  public List<Suggestion> due(Instant now, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_DUE);
          select.setLong(1, now.toEpochMilli());
          select.setInt(2, limit);
          return suggestions(select);
        });
  }

  @Override
  public void forget(Instant unconfirmed, Instant ended) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_OLD);
          delete.setLong(1, unconfirmed.toEpochMilli());
          delete.setLong(2, ended.toEpochMilli());
          return delete.executeUpdate();
        });
  }

  private static List<Suggestion> suggestions(PreparedStatement query) throws SQLException {
    var suggestions = new ArrayList<Suggestion>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        suggestions.add(read(row));
      }
    }
    return suggestions;
  }

  private static Suggestion read(ResultSet row) throws SQLException {
    return new Suggestion(
        Digest.ofHash(row.getBytes(1)),
        new Secret(row.getString(2)),
        new RecordIri(row.getString(3)),
        new Home(row.getString(4)),
        CaseContent.fields(row.getString(5)),
        Optional.ofNullable(row.getString(6)).map(MailAddress::new),
        row.getString(7),
        Stage.valueOf(row.getString(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        Instant.ofEpochMilli(row.getLong(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        row.getInt(13),
        row.getString(14),
        row.getInt(15));
  }
}
