package net.sisternet.registry.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.Home;

/**
 * Which registry a client speaks to, and how.
 *
 * @param home the registry's public base
 * @param token the bearer token for writes; reading needs none
 * @param connectTimeout how long a connection may take to be made
 * @param answerTimeout how long one request may take, from sending it to the last byte
 * @param attempts how often a request that may be repeated is sent at most, 1 or more
 * @param longestPause how long the client waits at most before it repeats a request, even if the
 *     registry asks for more
 * @param language the language of refusals and of the order of names
 * @param userAgent how the application calls itself
 * @param largestAnswer how many bytes an answer may have
 */
public record ClientConfig(
    Home home,
    Optional<Token> token,
    Duration connectTimeout,
    Duration answerTimeout,
    int attempts,
    Duration longestPause,
    Locale language,
    String userAgent,
    int largestAnswer) {

  private static final int SIXTEEN_MIB = 16 * 1024 * 1024;

  public ClientConfig {
    if (attempts < 1) {
      throw new IllegalArgumentException("A request is sent at least once: " + attempts);
    }
    if (largestAnswer < 1) {
      throw new IllegalArgumentException("An answer has at least one byte: " + largestAnswer);
    }
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      throw new IllegalArgumentException("A user agent is printable ASCII: " + userAgent);
    }
  }

  /** A client of the registry at {@code base}, with patience for a slow line and no token. */
  public static ClientConfig of(String base) {
    return new ClientConfig(
        new Home(base),
        Optional.empty(),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        4,
        Duration.ofSeconds(10),
        Locale.ENGLISH,
        "sisternet-client",
        SIXTEEN_MIB);
  }

  /** The same with a token. */
  public ClientConfig withToken(Token secret) {
    return new ClientConfig(
        home,
        Optional.of(secret),
        connectTimeout,
        answerTimeout,
        attempts,
        longestPause,
        language,
        userAgent,
        largestAnswer);
  }

  /** The same for readers of another language. */
  public ClientConfig withLanguage(Locale spoken) {
    return new ClientConfig(
        home,
        token,
        connectTimeout,
        answerTimeout,
        attempts,
        longestPause,
        spoken,
        userAgent,
        largestAnswer);
  }
}
