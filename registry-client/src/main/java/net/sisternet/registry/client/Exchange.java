package net.sisternet.registry.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.ProblemJson;

/**
 * Sends requests and reads answers. A request is repeated only where that cannot do it twice: a GET
 * after 429, 503 or a broken line; a PUT or DELETE after 429 or 503, or when no connection was
 * made; a POST never.
 */
final class Exchange {

  private static final String PROBLEM = "application/problem+json";
  private static final Set<Integer> NOT_NOW = Set.of(429, 503);
  private static final int SHOWN = 200;

  private final ClientConfig config;
  private final HttpClient http;
  private final Pauses pauses;

  Exchange(ClientConfig config) {
    this.config = config;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.pauses = new Pauses(config.longestPause(), new Random(), Clock.systemUTC());
  }

  /** A request to {@code address} with what every request has. */
  HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Accept", "application/json, application/problem+json;q=0.9")
        .header("Accept-Language", config.language().toLanguageTag())
        .header("User-Agent", config.userAgent());
  }

  /**
   * The answer, if the registry did what was asked.
   *
   * @throws RegistryException if the registry refused, as it said
   * @throws UnexpectedAnswerException if the answer is none of a registry
   * @throws UnreachableException if there was none
   */
  Answer send(HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        Answer answer = once(request);
        Optional<Duration> pause =
            NOT_NOW.contains(answer.status()) && !request.method().equals("POST")
                ? pause(attempt, answer.headers().firstValue("Retry-After"))
                : Optional.empty();
        if (pause.isEmpty()) {
          return checked(answer);
        }
        rest(pause.get());
      } catch (IOException e) {
        Optional<Duration> pause =
            mayRepeat(request, e) ? pause(attempt, Optional.empty()) : Optional.empty();
        if (pause.isEmpty()) {
          throw new UnreachableException(request.uri(), e);
        }
        rest(pause.get());
      }
    }
  }

  private Optional<Duration> pause(int attempt, Optional<String> retryAfter) {
    return attempt < config.attempts() ? pauses.find(attempt, retryAfter) : Optional.empty();
  }

  private static boolean mayRepeat(HttpRequest request, IOException e) {
    boolean notSent = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
    return switch (request.method()) {
      case "GET" -> true;
      case "PUT", "DELETE" -> notSent;
      default -> false;
    };
  }

  /** One exchange, bounded in time from its first byte to its last. */
  private Answer once(HttpRequest request) throws IOException {
    try {
      return Answer.of(
          new BoundedExchange(http, config.largestAnswer(), config.answerTimeout()).send(request));
    } catch (InterruptedIOException e) {
      throw new UnreachableException(request.uri(), e);
    } catch (LargeAnswerException e) {
      throw new UnexpectedAnswerException(request.uri(), 200, String.valueOf(e.getMessage()));
    }
  }

  private static void rest(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer checked(Answer answer) {
    String mediaType = answer.mediaType();
    if (mediaType.equals(PROBLEM)) {
      throw ProblemJson.find(answer.text().getBytes(StandardCharsets.UTF_8))
          .orElseThrow(
              () ->
                  new UnexpectedAnswerException(
                      answer.address(), answer.status(), "an unknown problem, " + shown(answer)));
    }
    if (!answer.isSuccess()) {
      throw new UnexpectedAnswerException(
          answer.address(), answer.status(), "no problem+json but " + shown(answer));
    }
    boolean json = mediaType.equals("application/json");
    if (!answer.text().isEmpty() && !json) {
      throw new UnexpectedAnswerException(
          answer.address(), answer.status(), "no JSON but " + shown(answer));
    }
    return answer;
  }

  private static String shown(Answer answer) {
    String text = answer.text().replaceAll("\\s+", " ").strip();
    String type = answer.mediaType().isEmpty() ? "no media type" : answer.mediaType();
    return type + ": " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
  }
}
