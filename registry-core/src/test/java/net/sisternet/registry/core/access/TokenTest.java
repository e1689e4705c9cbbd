package net.sisternet.registry.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.Digest;
import org.junit.jupiter.api.Test;

class TokenTest {

  @Test
  void aTokenIsLongRandomAndSafeInAHeader() {
    var random = new SecureRandom();
    assertThat(IntStream.range(0, 1000).mapToObj(i -> Token.random(random).secret()))
        .doesNotHaveDuplicates()
        .allMatch(secret -> secret.matches("sn_[A-Za-z0-9_-]{43}"));
  }

  @Test
  void onlyItsDigestIsStored() {
    var token = new Token("sn_secret");
    assertThat(token.hash().digest()).isEqualTo(Digest.of("sn_secret"));
    assertThat(token.hash()).isEqualTo(new Token("sn_secret").hash());
    assertThat(token.hash()).isNotEqualTo(new Token("sn_secret ").hash());
    assertThat(token.hash().toString()).doesNotContain("secret");
  }

  @Test
  void theSecretDoesNotReachALogByAccident() {
    assertThat("token " + new Token("sn_abc")).doesNotContain("sn_abc");
  }

  @Test
  void eachRoleMayDoWhatTheOneBeforeItMay() {
    assertThat(Role.OPERATOR.covers(Role.COORDINATOR)).isTrue();
    assertThat(Role.MODERATOR.covers(Role.MODERATOR)).isTrue();
    assertThat(Role.COORDINATOR.covers(Role.MODERATOR)).isFalse();
    assertThat(Role.MODERATOR.covers(Role.OPERATOR)).isFalse();
    assertThat(Role.MODERATOR).hasToString("moderator");
  }
}
