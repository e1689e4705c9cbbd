package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.care.ConfirmationLink;
import net.sisternet.registry.core.care.ConfirmationLinks;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/** Links that confirm a record, in SQLite. */
final class SqliteConfirmationLinks implements ConfirmationLinks {

  private static final String DELETE_EXPIRED = "DELETE FROM confirmation_link WHERE expires <= ?";

  private static final String INSERT_LINK =
      "INSERT INTO confirmation_link (secret, record, account, expires) VALUES (?, ?, ?, ?)";

  private static final String SELECT_LINK =
      """
      SELECT record, account, expires FROM confirmation_link
      WHERE secret = ? AND expires > ?""";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteConfirmationLinks(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void add(ConfirmationLink link, Instant now) {
    writer.write(
        connection -> {
          PreparedStatement delete = connection.prepare(DELETE_EXPIRED);
          delete.setLong(1, now.toEpochMilli());
          delete.executeUpdate();
          PreparedStatement insert = connection.prepare(INSERT_LINK);
          insert.setBytes(1, link.secret().bytes());
          insert.setString(2, link.record().value());
          insert.setString(3, link.account().value());
          insert.setLong(4, link.expires().toEpochMilli());
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<ConfirmationLink> find(Digest secret, Instant now) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_LINK);
          select.setBytes(1, secret.bytes());
          select.setLong(2, now.toEpochMilli());
          try (ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new ConfirmationLink(
                        secret,
                        new RecordIri(row.getString(1)),
                        new AccountId(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3))))
                : Optional.empty();
          }
        });
  }
}
