package net.sisternet.registry.server.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.access.Accounts;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.TokenHash;
import net.sisternet.registry.core.model.AccountId;

/** Accounts and hashes of tokens in SQLite. */
final class SqliteAccounts implements Accounts {

  private static final String UPSERT_ACCOUNT =
      "INSERT INTO account (id, role) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET role = excluded.role";

  private static final String INSERT_TOKEN =
      "INSERT INTO token (hash, account, created) VALUES (?, ?, ?)";

  private static final String SELECT_TOKEN_AUTHOR =
      """
      SELECT account.id, account.role FROM token JOIN account ON account.id = token.account
      WHERE token.hash = ? AND NOT token.revoked""";

  private static final String REVOKE_TOKENS = "UPDATE token SET revoked = 1 WHERE account = ?";

  private final SqliteWriter writer;
  private final SqliteReaders readers;

  SqliteAccounts(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void addToken(Author author, TokenHash token, Instant created) {
    writer.write(
        connection -> {
          PreparedStatement account = connection.prepare(UPSERT_ACCOUNT);
          account.setString(1, author.account().value());
          account.setString(2, author.role().name());
          account.executeUpdate();
          PreparedStatement insert = connection.prepare(INSERT_TOKEN);
          insert.setBytes(1, token.digest().bytes());
          insert.setString(2, author.account().value());
          insert.setLong(3, created.toEpochMilli());
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<Author> findByToken(TokenHash token) {
    return readers.read(
        connection -> {
          PreparedStatement select = connection.prepare(SELECT_TOKEN_AUTHOR);
          select.setBytes(1, token.digest().bytes());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(author(row)) : Optional.empty();
          }
        });
  }

  @Override
  public void revokeTokens(AccountId account) {
    writer.write(
        connection -> {
          PreparedStatement revoke = connection.prepare(REVOKE_TOKENS);
          revoke.setString(1, account.value());
          return revoke.executeUpdate();
        });
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(new AccountId(row.getString(1)), Role.valueOf(row.getString(2)));
  }
}
