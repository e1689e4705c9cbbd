package net.sisternet.registry.server.postgres;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.care.ConfirmationLink;
import net.sisternet.registry.core.care.ConfirmationLinks;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/** Links that confirm a record, in PostgreSQL. */
final class PostgresConfirmationLinks implements ConfirmationLinks {

  private static final String DELETE_EXPIRED = "DELETE FROM confirmation_link WHERE expires <= ?";

  private static final String INSERT_LINK =
      "INSERT INTO confirmation_link (secret, record, account, expires) VALUES (?, ?, ?, ?)";

  private static final String SELECT_LINK =
      """
      SELECT record, account, expires FROM confirmation_link
      WHERE secret = ? AND expires > ?""";

  private final PostgresPool pool;

  PostgresConfirmationLinks(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(ConfirmationLink link, Instant now) {
    pool.write(
        connection -> {
          Sql.update(connection, DELETE_EXPIRED, EntryRow.utc(now));
          return Sql.update(
              connection,
              INSERT_LINK,
              link.secret().bytes(),
              link.record().value(),
              link.account().value(),
              EntryRow.utc(link.expires()));
        });
  }

  @Override
  public Optional<ConfirmationLink> find(Digest secret, Instant now) {
    return pool.read(
        connection ->
            Sql.find(
                connection,
                SELECT_LINK,
                row ->
                    new ConfirmationLink(
                        secret,
                        new RecordIri(row.getString(1)),
                        new AccountId(row.getString(2)),
                        EntryRow.instant(row, 3)),
                secret.bytes(),
                EntryRow.utc(now)));
  }
}
