package net.sisternet.registry.core.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;

/**
 * 256 random bits that only a link or a cookie holds; a store holds its digest.
 *
 * @param value 43 characters of base64url
 */
public record Secret(String value) {

  /** What a secret looks like, for the path of an address. */
  public static final String FORM = "[A-Za-z0-9_-]{43}";

  private static final int BYTES = 32;

  public Secret {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("not a secret");
    }
  }

  /** A new secret. */
  public static Secret random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return of(bytes);
  }

  /** The secret that {@code text} is, if it has the form of one. */
  public static Optional<Secret> find(String text) {
    return text.matches(FORM) ? Optional.of(new Secret(text)) : Optional.empty();
  }

  /** What may be stored. Nobody guesses 256 bits, so one SHA-256 is enough. */
  public Digest digest() {
    return Digest.of(value);
  }

  /** Another secret that only who has this one can make, for one {@code purpose}. */
  public Secret derive(String purpose) {
    return of(Digest.of(purpose + ':' + value).bytes());
  }

  /** Whether {@code text} is this secret; takes as long for every text. */
  public boolean is(String text) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Secret of(byte[] bytes) {
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Hides it, so that it cannot reach a log by accident. */
  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
