package net.sisternet.registry.client;

import java.time.Duration;

/**
 * How a sister is asked.
 *
 * @param allowPrivate whether addresses in private networks and http without encryption are asked:
 *     right for a trial on one machine, wrong where others choose the address
 * @param connectTimeout how long a connection may take to be made
 * @param answerTimeout how long one answer may take, from asking to the last byte
 * @param userAgent how the application calls itself
 */
public record FeedConfig(
    boolean allowPrivate, Duration connectTimeout, Duration answerTimeout, String userAgent) {

  /** Public addresses by https alone; 5 seconds to connect, 30 for an answer. */
  public static final FeedConfig PUBLIC =
      new FeedConfig(false, Duration.ofSeconds(5), Duration.ofSeconds(30), "sisternet-client");

  /** The same for any address. */
  public static final FeedConfig LOCAL =
      new FeedConfig(true, PUBLIC.connectTimeout, PUBLIC.answerTimeout, PUBLIC.userAgent);

  public FeedConfig {
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      throw new IllegalArgumentException("A user agent is printable ASCII: " + userAgent);
    }
  }

  /** The same with another limit for one answer. */
  public FeedConfig withAnswerTimeout(Duration limit) {
    return new FeedConfig(allowPrivate, connectTimeout, limit, userAgent);
  }
}
