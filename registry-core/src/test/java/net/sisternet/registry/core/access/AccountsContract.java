package net.sisternet.registry.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.AccountId;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} keeps. An adapter's test implements {@link #noAccounts}. */
public interface AccountsContract {

  Author COORDINATOR = new Author(new AccountId("mikronet"), Role.COORDINATOR);
  Author MODERATOR = new Author(new AccountId("landliv"), Role.MODERATOR);

  /** A registry without accounts. */
  Accounts noAccounts();

  /** The same accounts after everything was closed and opened again. */
  Accounts reopened();

  @Test
  default void anUnknownTokenBelongsToNobody() {
    assertThat(noAccounts().findByToken(token())).isEmpty();
  }

  @Test
  default void aTokenFindsItsAuthorAlsoAfterReopening() {
    Accounts accounts = noAccounts();
    TokenHash coordinators = token();
    TokenHash moderators = token();
    accounts.addToken(COORDINATOR, coordinators, Samples.MORNING);
    accounts.addToken(MODERATOR, moderators, Samples.MORNING);

    assertThat(accounts.findByToken(coordinators)).contains(COORDINATOR);
    assertThat(accounts.findByToken(moderators)).contains(MODERATOR);
    assertThat(accounts.findByToken(token())).isEmpty();
    assertThat(reopened().findByToken(moderators)).contains(MODERATOR);
  }

  @Test
  default void anAccountMayHaveSeveralTokens() {
    Accounts accounts = noAccounts();
    TokenHash first = token();
    TokenHash second = token();
    accounts.addToken(COORDINATOR, first, Samples.MORNING);
    accounts.addToken(COORDINATOR, second, Samples.MORNING.plusSeconds(1));
    assertThat(accounts.findByToken(first)).contains(COORDINATOR);
    assertThat(accounts.findByToken(second)).contains(COORDINATOR);
  }

  @Test
  default void theNewestRoleHoldsForAllTokensOfAnAccount() {
    Accounts accounts = noAccounts();
    TokenHash first = token();
    accounts.addToken(COORDINATOR, first, Samples.MORNING);
    accounts.addToken(new Author(COORDINATOR.account(), Role.OPERATOR), token(), Samples.MORNING);
    assertThat(accounts.findByToken(first).orElseThrow().role()).isEqualTo(Role.OPERATOR);
  }

  @Test
  default void revokingEndsAllTokensOfOneAccountForEver() {
    Accounts accounts = noAccounts();
    TokenHash first = token();
    TokenHash second = token();
    TokenHash others = token();
    accounts.addToken(COORDINATOR, first, Samples.MORNING);
    accounts.addToken(COORDINATOR, second, Samples.MORNING);
    accounts.addToken(MODERATOR, others, Samples.MORNING);

    accounts.revokeTokens(COORDINATOR.account());

    assertThat(accounts.findByToken(first)).isEmpty();
    assertThat(accounts.findByToken(second)).isEmpty();
    assertThat(accounts.findByToken(others)).contains(MODERATOR);
    TokenHash third = token();
    accounts.addToken(COORDINATOR, third, Samples.MORNING);
    assertThat(accounts.findByToken(third)).contains(COORDINATOR);
    assertThat(accounts.findByToken(first)).isEmpty();
    assertThat(reopened().findByToken(first)).isEmpty();
  }

  @Test
  default void revokingAnUnknownAccountChangesNothing() {
    Accounts accounts = noAccounts();
    TokenHash token = token();
    accounts.addToken(COORDINATOR, token, Samples.MORNING);
    accounts.revokeTokens(new AccountId("nobody"));
    assertThat(accounts.findByToken(token)).contains(COORDINATOR);
  }

  private static TokenHash token() {
    return Token.random(new SecureRandom()).hash();
  }
}
