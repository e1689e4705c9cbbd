package net.sisternet.registry.core.access;

import java.security.SecureRandom;
import java.util.Base64;
import net.sisternet.registry.core.model.Digest;

/**
 * A bearer token (RFC 6750). Shown once, to the one it was made for.
 *
 * @param secret the prefix {@code sn_} and 43 characters of base64url
 */
public record Token(String secret) {

  private static final int BYTES = 32;

  /** A new token of 256 random bits. */
  public static Token random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token("sn_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What may be stored. */
  public TokenHash hash() {
    return new TokenHash(Digest.of(secret));
  }

  /** Hides the secret, so that it cannot reach a log by accident. */
  @Override
  public String toString() {
    return "Token[secret hidden]";
  }
}
