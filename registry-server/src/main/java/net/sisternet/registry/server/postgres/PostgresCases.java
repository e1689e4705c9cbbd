package net.sisternet.registry.server.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** All cases, in PostgreSQL. */
final class PostgresCases implements Cases {

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
      FROM care_case WHERE decided IS NULL AND topic = ?
        AND (EXISTS (SELECT 1 FROM record_head AS head
                     WHERE head.record = care_case.record AND head.owner = ?)
          OR EXISTS (SELECT 1 FROM deputy
                     WHERE deputy.record = care_case.record AND deputy.account = ?))
      ORDER BY number LIMIT ?""";

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

  private static final String LOCK_OWNED =
      """
      SELECT record_head.record FROM record_head
      JOIN care_case ON care_case.record = record_head.record
      WHERE care_case.number = ? AND record_head.owner = ? FOR UPDATE OF record_head""";

  private static final String UPDATE_OWNER = "UPDATE record_head SET owner = ? WHERE record = ?";

  private static final String DELETE_DEPUTY = "DELETE FROM deputy WHERE record = ? AND account = ?";

  private final PostgresPool pool;

  PostgresCases(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public Case open(NewCase opened) {
    return insert(INSERT_CASE, opened).orElseThrow();
  }

  @Override
  public Optional<Case> openOnce(NewCase opened) {
    return insert(INSERT_ONCE, opened);
  }

  /** Opens a case about each record that comes with {@code lines}, in their transaction. */
  static void openFor(Connection connection, List<LogBatch.Line> lines) throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT_FOR_MODERATORS)) {
      for (LogBatch.Line line : lines) {
        insert.setString(1, Topic.NETWORK.name());
        insert.setString(2, line.logEntry().entry().about().value());
        insert.setString(3, line.author().value());
        insert.setObject(4, EntryRow.utc(line.logEntry().entry().published()));
        insert.setString(5, CaseContent.text(Map.of()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Optional<Case> insert(String statement, NewCase opened) {
    return pool.write(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setString(1, opened.topic().name());
            insert.setString(2, opened.record().value());
            insert.setString(3, opened.opener().map(AccountId::value).orElse(null));
            insert.setObject(4, EntryRow.utc(opened.opened()));
            insert.setString(5, CaseContent.text(opened.content()));
            insert.setBytes(6, opened.secret().map(Digest::bytes).orElse(null));
            try (ResultSet row = insert.executeQuery()) {
              return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public Optional<Case> find(long number) {
    return find(SELECT_CASE, number);
  }

  @Override
  public Optional<Case> findByLink(Digest secret) {
    return find(SELECT_BY_LINK, secret.bytes());
  }

  @Override
  public List<Case> waiting(int limit) {
    return all(SELECT_WAITING, limit);
  }

  @Override
  public List<Case> waiting(Topic topic, int limit) {
    return all(SELECT_WAITING_OF_TOPIC, topic.name(), limit);
  }

  @Override
  public List<Case> waitingFor(AccountId steward, Topic topic, int limit) {
    return all(SELECT_WAITING_FOR, topic.name(), steward.value(), steward.value(), limit);
  }

  @Override
  public Optional<Case> findOpen(RecordIri record, Topic topic) {
    return all(SELECT_OPEN, record.value(), topic.name()).stream().findFirst();
  }

  @Override
  public List<Case> about(RecordIri record, int limit) {
    return all(SELECT_ABOUT, record.value(), limit);
  }

  @Override
  public List<Case> openedBy(AccountId account, int limit) {
    return all(SELECT_OPENED_BY, account.value(), limit);
  }

  @Override
  public boolean decide(long number, Decision decision) {
    return pool.write(connection -> end(connection, number, decision));
  }

  @Override
  public boolean giveAway(long number, Decision decision, AccountId from, AccountId to) {
    return pool.write(
        connection -> {
          Optional<String> record =
              Sql.find(connection, LOCK_OWNED, row -> row.getString(1), number, from.value());
          if (record.isEmpty() || !end(connection, number, decision)) {
            return false;
          }
          Sql.update(connection, UPDATE_OWNER, to.value(), record.get());
          Sql.update(connection, DELETE_DEPUTY, record.get(), to.value());
          return true;
        });
  }

  private static boolean end(Connection connection, long number, Decision decision)
      throws SQLException {
    return Sql.update(
            connection,
            UPDATE_DECISION,
            decision.accepted(),
            decision.by().value(),
            EntryRow.utc(decision.when()),
            decision.reason(),
            number)
        > 0;
  }

  private Optional<Case> find(String query, Object key) {
    return pool.read(connection -> Sql.find(connection, query, PostgresCases::read, key));
  }

  private List<Case> all(String query, Object... values) {
    return pool.read(
        (Connection connection) -> Sql.all(connection, query, PostgresCases::read, values));
  }

  private static Case read(ResultSet row) throws SQLException {
    Optional<AccountId> decider = Optional.ofNullable(row.getString(8)).map(AccountId::new);
    boolean accepted = row.getBoolean(7);
    Instant decided = decider.isPresent() ? EntryRow.instant(row, 9) : Instant.EPOCH;
    String reason = Optional.ofNullable(row.getString(10)).orElse("");
    return new Case(
        row.getLong(1),
        Topic.valueOf(row.getString(2)),
        new RecordIri(row.getString(3)),
        Optional.ofNullable(row.getString(4)).map(AccountId::new),
        EntryRow.instant(row, 5),
        CaseContent.fields(row.getString(6)),
        decider.map(by -> new Decision(accepted, by, decided, reason)));
  }
}
