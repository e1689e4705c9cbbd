package net.sisternet.registry.core.access;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;

/**
 * The accounts of one registry and the hashes of their tokens. Any thread. Durable before a method
 * returns. Losing it means that new tokens have to be made; no record is lost. Trusted.
 */
public interface Accounts {

  /** Adds an account if it is new, gives it {@code author.role()}, and adds a token for it. */
  void addToken(Author author, TokenHash token, Instant created);

  /** Who holds the token, if it is known and not revoked. */
  Optional<Author> findByToken(TokenHash token);

  /** Ends all tokens of an account; afterwards {@link #findByToken} finds none of them. */
  void revokeTokens(AccountId account);
}
