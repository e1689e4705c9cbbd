package net.sisternet.registry.server.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Suggestions that were made here, in PostgreSQL. */
final class PostgresSuggestions implements Suggestions {

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

  private final PostgresPool pool;

  PostgresSuggestions(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(Suggestion it) {
    pool.write(
        connection ->
            Sql.update(
                connection,
                INSERT_SUGGESTION,
                it.link().bytes(),
                it.id().value(),
                it.record().value(),
                it.home().base(),
                CaseContent.text(it.content()),
                it.mail().map(MailAddress::value).orElse(null),
                it.language(),
                it.stage().name(),
                EntryRow.utc(it.made()),
                EntryRow.utc(it.since()),
                EntryRow.utc(it.tried()),
                EntryRow.utc(it.next()),
                it.tries(),
                it.answer(),
                it.revision()));
  }

  @Override
  public Optional<Suggestion> find(Digest link) {
    return pool.read(
        connection ->
            Sql.find(connection, SELECT_BY_LINK, PostgresSuggestions::read, link.bytes()));
  }

  @Override
  public boolean change(Suggestion changed) {
    return pool.write(
        connection ->
            Sql.update(
                    connection,
                    UPDATE_SUGGESTION,
                    changed.mail().map(MailAddress::value).orElse(null),
                    changed.stage().name(),
                    EntryRow.utc(changed.since()),
                    EntryRow.utc(changed.tried()),
                    EntryRow.utc(changed.next()),
                    changed.tries(),
                    changed.answer(),
                    changed.revision(),
                    changed.link().bytes(),
                    changed.revision() - 1)
                > 0);
  }

  @Override
  public List<Suggestion> due(Instant now, int limit) {
    return pool.read(
        connection ->
            Sql.all(connection, SELECT_DUE, PostgresSuggestions::read, EntryRow.utc(now), limit));
  }

  @Override
  public void forget(Instant unconfirmed, Instant ended) {
    pool.write(
        connection ->
            Sql.update(connection, DELETE_OLD, EntryRow.utc(unconfirmed), EntryRow.utc(ended)));
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
        EntryRow.instant(row, 9),
        EntryRow.instant(row, 10),
        EntryRow.instant(row, 11),
        EntryRow.instant(row, 12),
        row.getInt(13),
        row.getString(14),
        row.getInt(15));
  }
}
