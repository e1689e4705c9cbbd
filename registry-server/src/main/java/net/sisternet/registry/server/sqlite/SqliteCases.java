package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.CaseContent;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/** All cases, in SQLite. */
final class SqliteCases implements Cases {

  private static final String COLUMNS =
      " number, topic, record, opener, opened, content, accepted, decider, decided, reason ";

  private static final String INSERT_CASE =
      """
      INSERT INTO care_case (topic, record, opener, opened, content, secret)
      VALUES (?, ?, ?, ?, ?, ?) RETURNING"""
          + COLUMNS;

  private static final String INSERT_FOR_MODERATORS =
      "INSERT INTO care_case (topic, record, opener, opened, content) VALUES (?, ?, ?, ?, ?)";

  private static final String INSERT_ONCE =
      """
      INSERT INTO care_case (topic, record, opener, opened, content, secret)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (secret) DO NOTHING RETURNING"""
          + COLUMNS;

  private static final String SELECT_CASE = "SELECT" + COLUMNS + "FROM care_case WHERE number = ?";

  private static final String SELECT_BY_LINK =
      "SELECT" + COLUMNS + "FROM care_case WHERE secret = ?";

  private static final String SELECT_WAITING =
      "SELECT" + COLUMNS + "FROM care_case WHERE decided IS NULL ORDER BY number LIMIT ?";

  private static final String SELECT_WAITING_OF_TOPIC =
      "SELECT"
          + COLUMNS
          + "FROM care_case WHERE decided IS NULL AND topic = ? ORDER BY number LIMIT ?";

  private static final String SELECT_WAITING_FOR =
      "SELECT"
          + COLUMNS
          + """
      FROM care_case WHERE decided IS NULL AND topic = ?1
        AND (EXISTS (SELECT 1 FROM record_head AS head
                     WHERE head.record = care_case.record AND head.owner = ?2)
          OR EXISTS (SELECT 1 FROM deputy
                     WHERE deputy.record = care_case.record AND deputy.account = ?2))
      ORDER BY number LIMIT ?3""";

  private static final String SELECT_OPEN =
      "SELECT"
          + COLUMNS
          + "FROM care_case WHERE record = ? AND topic = ? AND decided IS NULL"
          + " ORDER BY number LIMIT 1";

  private static final String SELECT_ABOUT =
      "SELECT" + COLUMNS + "FROM care_case WHERE record = ? ORDER BY number DESC LIMIT ?";

  private static final String SELECT_OPENED_BY =
      "SELECT" + COLUMNS + "FROM care_case WHERE opener = ? ORDER BY number DESC LIMIT ?";

  private static final String UPDATE_DECISION =
      """
      UPDATE care_case SET accepted = ?, decider = ?, decided = ?, reason = ?
      WHERE number = ? AND decided IS NULL""";

  /** Changes nothing, but from here on nobody else does. */
  private static final String LOCK_OWNER =
      "UPDATE record_head SET owner = owner WHERE owner = ? AND record ="
          + " (SELECT record FROM care_case WHERE number = ?)";

  private static final String UPDATE_OWNER =
      "UPDATE record_head SET owner = ? WHERE owner = ? AND record ="
          + " (SELECT record FROM care_case WHERE number = ?)";

  private static final String DELETE_DEPUTY =
      "DELETE FROM deputy WHERE account = ? AND record ="
          + " (SELECT record FROM care_case WHERE number = ?)";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteCases(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Case open(NewCase opened) {
    return insert(INSERT_CASE, opened).get(0);
  }

  @Override
  public Optional<Case> openOnce(NewCase opened) {
    return insert(INSERT_ONCE, opened).stream().findFirst();
  }

  /** Opens a case about each record that comes with {@code lines}, in their transaction. */
  static void openFor(SqliteConnection connection, List<LogBatch.Line> lines) throws SQLException {
    PreparedStatement insert = connection.prepare(INSERT_FOR_MODERATORS);
    for (LogBatch.Line line : lines) {
      insert.setString(1, Topic.NETWORK.name());
      insert.setString(2, line.logEntry().entry().about().value());
      insert.setString(3, line.author().value());
      insert.setLong(4, line.logEntry().entry().published().toEpochMilli());
      insert.setString(5, CaseContent.text(Map.of()));
      insert.executeUpdate();
    }
  }

  private List<Case> insert(String statement, NewCase opened) {
    return writer.write(
        connection -> {
          PreparedStatement insert = connection.prepare(statement);
          insert.setString(1, opened.topic().name());
          insert.setString(2, opened.record().value());
          insert.setString(3, opened.opener().map(AccountId::value).orElse(null));
          insert.setLong(4, opened.opened().toEpochMilli());
          insert.setString(5, CaseContent.text(opened.content()));
          insert.setBytes(6, opened.secret().map(Digest::bytes).orElse(null));
          return cases(insert);
        });
  }

  @Override
  public Optional<Case> find(long number) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_CASE);
          select.setLong(1, number);
          return cases(select).stream().findFirst();
        });
  }

  @Override
  public Optional<Case> findByLink(Digest secret) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_BY_LINK);
          select.setBytes(1, secret.bytes());
          return cases(select).stream().findFirst();
        });
  }

  @Override
  public List<Case> waiting(int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_WAITING);
          select.setInt(1, limit);
          return cases(select);
        });
  }

  @Override
  public List<Case> waiting(Topic topic, int limit) {
    return of(SELECT_WAITING_OF_TOPIC, topic.name(), limit);
  }

  @Override
  public List<Case> waitingFor(AccountId steward, Topic topic, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_WAITING_FOR);
          select.setString(1, topic.name());
          select.setString(2, steward.value());
          select.setInt(3, limit);
          return cases(select);
        });
  }

  @Override
  public Optional<Case> findOpen(RecordIri record, Topic topic) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_OPEN);
          select.setString(1, record.value());
          select.setString(2, topic.name());
          return cases(select).stream().findFirst();
        });
  }

  @Override
  public List<Case> about(RecordIri record, int limit) {
    return of(SELECT_ABOUT, record.value(), limit);
  }

  @Override
  public List<Case> openedBy(AccountId account, int limit) {
    return of(SELECT_OPENED_BY, account.value(), limit);
  }

  @Override
  public boolean decide(long number, Decision decision) {
    return writer.write(connection -> end(connection, number, decision));
  }

  @Override
  public boolean giveAway(long number, Decision decision, AccountId from, AccountId to) {
    return writer.write(
        connection -> {
          PreparedStatement lock = connection.prepare(LOCK_OWNER);
          lock.setString(1, from.value());
          lock.setLong(2, number);
          if (lock.executeUpdate() == 0 || !end(connection, number, decision)) {
            return false;
          }
          PreparedStatement give = connection.prepare(UPDATE_OWNER);
          give.setString(1, to.value());
          give.setString(2, from.value());
          give.setLong(3, number);
          give.executeUpdate();
          PreparedStatement delete = connection.prepare(DELETE_DEPUTY);
          delete.setString(1, to.value());
          delete.setLong(2, number);
          delete.executeUpdate();
          return true;
        });
  }

  private static boolean end(SqliteConnection connection, long number, Decision decision)
      throws SQLException {
    PreparedStatement update = connection.prepare(UPDATE_DECISION);
    update.setBoolean(1, decision.accepted());
    update.setString(2, decision.by().value());
    update.setLong(3, decision.when().toEpochMilli());
    update.setString(4, decision.reason());
    update.setLong(5, number);
    return update.executeUpdate() > 0;
  }

  private List<Case> of(String query, String key, int limit) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(query);
          select.setString(1, key);
          select.setInt(2, limit);
          return cases(select);
        });
  }

  private static List<Case> cases(PreparedStatement query) throws SQLException {
    var cases = new ArrayList<Case>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        cases.add(read(row));
      }
    }
    return cases;
  }

  private static Case read(ResultSet row) throws SQLException {
    Optional<AccountId> decider = Optional.ofNullable(row.getString(8)).map(AccountId::new);
    boolean accepted = row.getBoolean(7);
    Instant decided = Instant.ofEpochMilli(row.getLong(9));
    String reason = Optional.ofNullable(row.getString(10)).orElse("");
    return new Case(
        row.getLong(1),
        Topic.valueOf(row.getString(2)),
        new RecordIri(row.getString(3)),
        Optional.ofNullable(row.getString(4)).map(AccountId::new),
        Instant.ofEpochMilli(row.getLong(5)),
        CaseContent.fields(row.getString(6)),
        decider.map(by -> new Decision(accepted, by, decided, reason)));
  }
}
