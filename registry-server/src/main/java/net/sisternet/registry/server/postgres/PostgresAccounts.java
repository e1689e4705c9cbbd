package net.sisternet.registry.server.postgres;

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

/** Accounts and hashes of tokens in PostgreSQL. */
final class PostgresAccounts implements Accounts {

  private static final String UPSERT_ACCOUNT =
      """
      INSERT INTO account (id, role) VALUES (?, ?)
      ON CONFLICT (id) DO UPDATE SET role = excluded.role""";

  private static final String INSERT_TOKEN =
      "INSERT INTO token (hash, account, created) VALUES (?, ?, ?)";

  private static final String SELECT_TOKEN_AUTHOR =
      """
      SELECT account.id, account.role FROM token JOIN account ON account.id = token.account
      WHERE token.hash = ? AND NOT token.revoked""";

  private static final String REVOKE_TOKENS = "UPDATE token SET revoked = true WHERE account = ?";

  private final PostgresPool pool;

  PostgresAccounts(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void addToken(Author author, TokenHash token, Instant created) {
    pool.write(
        connection -> {
          try (PreparedStatement account = connection.prepareStatement(UPSERT_ACCOUNT);
              PreparedStatement insert = connection.prepareStatement(INSERT_TOKEN)) {
            account.setString(1, author.account().value());
            account.setString(2, author.role().name());
            account.executeUpdate();
            insert.setBytes(1, token.digest().bytes());
            insert.setString(2, author.account().value());
            insert.setObject(3, EntryRow.utc(created));
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Author> findByToken(TokenHash token) {
    return pool.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT_TOKEN_AUTHOR)) {
            select.setBytes(1, token.digest().bytes());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(author(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public void revokeTokens(AccountId account) {
    pool.write(
        connection -> {
          try (PreparedStatement revoke = connection.prepareStatement(REVOKE_TOKENS)) {
            revoke.setString(1, account.value());
            return revoke.executeUpdate();
          }
        });
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(new AccountId(row.getString(1)), Role.valueOf(row.getString(2)));
  }
}
