package net.sisternet.registry.server.postgres;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;

/** Who cares for a record, in PostgreSQL. */
final class PostgresStewards implements Stewards {

  private static final String UPDATE_OWNER =
      "UPDATE record_head SET owner = ? WHERE record = ? AND owner = ?";

  private static final String INSERT_DEPUTY =
      """
      INSERT INTO deputy (record, account, since) VALUES (?, ?, ?)
      ON CONFLICT (record, account) DO NOTHING""";

  private static final String DELETE_DEPUTY = "DELETE FROM deputy WHERE record = ? AND account = ?";

  private static final String SELECT_DEPUTY =
      "SELECT 1 FROM deputy WHERE record = ? AND account = ?";

  private static final String SELECT_DEPUTIES =
      "SELECT account FROM deputy WHERE record = ? ORDER BY since, account";

  private static final String SELECT_CARED_FOR =
      """
      SELECT record FROM (
        (SELECT record, modified FROM record_head WHERE owner = ? AND NOT withdrawn
         ORDER BY modified LIMIT ?)
        UNION SELECT record, modified FROM deputy JOIN record_head USING (record)
        WHERE account = ? AND NOT withdrawn) AS cared
      ORDER BY modified, record LIMIT ?""";

  private static final String SELECT_DEPUTY_FOR =
      """
      SELECT record FROM deputy JOIN record_head USING (record)
      WHERE account = ? AND NOT withdrawn ORDER BY modified DESC, record LIMIT ?""";

  private final PostgresPool pool;

  PostgresStewards(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public boolean handOver(RecordIri record, AccountId from, AccountId to) {
    return pool.write(
        connection -> {
          boolean given =
              Sql.update(connection, UPDATE_OWNER, to.value(), record.value(), from.value()) > 0;
          if (given) {
            Sql.update(connection, DELETE_DEPUTY, record.value(), to.value());
          }
          return given;
        });
  }

  @Override
  public void addDeputy(RecordIri record, AccountId account, Instant since) {
    pool.write(
        connection ->
            Sql.update(
                connection, INSERT_DEPUTY, record.value(), account.value(), EntryRow.utc(since)));
  }

  @Override
  public void removeDeputy(RecordIri record, AccountId account) {
    pool.write(
        connection -> Sql.update(connection, DELETE_DEPUTY, record.value(), account.value()));
  }

  @Override
  public boolean isDeputy(RecordIri record, AccountId account) {
    return pool.read(
        connection ->
            Sql.find(connection, SELECT_DEPUTY, row -> true, record.value(), account.value())
                .isPresent());
  }

  @Override
  public List<AccountId> deputies(RecordIri record) {
    return pool.read(
        connection ->
            Sql.all(
                connection,
                SELECT_DEPUTIES,
                row -> new AccountId(row.getString(1)),
                record.value()));
  }

  @Override
  public List<RecordIri> caredForBy(AccountId account, int limit) {
    return records(SELECT_CARED_FOR, account.value(), limit, account.value(), limit);
  }

  @Override
  public List<RecordIri> deputyFor(AccountId account, int limit) {
    return records(SELECT_DEPUTY_FOR, account.value(), limit);
  }

  private List<RecordIri> records(String query, Object... values) {
    return pool.read(
        connection -> Sql.all(connection, query, row -> new RecordIri(row.getString(1)), values));
  }
}
