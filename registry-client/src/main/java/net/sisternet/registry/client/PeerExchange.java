package net.sisternet.registry.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import net.sisternet.registry.core.follow.UnreachableSisterException;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.jspecify.annotations.Nullable;

/**
 * Asks an address that is not trusted, once: bounded in time from asking to the last byte, bounded
 * in bytes before and after unpacking, at most 3 redirects, of a sister only within its origin. Any
 * thread.
 */
final class PeerExchange {

  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

  private final FeedConfig config;
  private final boolean anywhere;
  private final Consumer<URI> guard;
  private @Nullable HttpClient http;

  PeerExchange(FeedConfig config) {
    this(config, false);
  }

  /**
   * An exchange.
   *
   * @param anywhere whether redirects to other origins are followed
   */
  PeerExchange(FeedConfig config, boolean anywhere) {
    this(config, anywhere, config.allowPrivate() ? any -> {} : PublicAddresses::check);
  }

  /**
   * An exchange.
   *
   * @param guard throws a refusal for an address that must not be asked; also those that an answer
   *     leads to are looked at
   */
  PeerExchange(FeedConfig config, boolean anywhere, Consumer<URI> guard) {
    this.config = config;
    this.anywhere = anywhere;
    this.guard = guard;
  }

  /**
   * Asks {@code address}; the answer has the status 200, 304 or 404.
   *
   * @param etag the version that is known, empty for none
   * @param largest how many bytes the body may have
   */
  PeerAnswer get(URI address, String accept, String etag, int largest) {
    URI at = address;
    for (int redirects = 0; ; redirects++) {
      HttpResponse<byte[]> response = once(at, accept, etag, largest);
      int status = response.statusCode();
      if (!REDIRECTS.contains(status)) {
        return answer(at, response, largest);
      }
      if (redirects == MOST_REDIRECTS) {
        throw refused(ProblemType.PROTOCOL_BROKEN, "sister.redirects", address);
      }
      at = target(at, response);
    }
  }

  /**
   * Sends {@code body} to {@code address}, and nowhere else; the answer has any status below 500.
   */
  PeerAnswer post(
      URI address, String accept, Map<String, String> headers, byte[] body, int largest) {
    HttpRequest.Builder request =
        request(address, accept).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return told(address, send(address, request.build(), largest));
  }

  /** Asks {@code address}, and nowhere else; the answer has any status below 500. */
  PeerAnswer ask(URI address, String accept, Map<String, String> headers, int largest) {
    HttpRequest.Builder request = request(address, accept).GET();
    headers.forEach(request::header);
    return told(address, send(address, request.build(), largest));
  }

  private PeerAnswer told(URI address, HttpResponse<byte[]> response) {
    refuseNotNow(address, response);
    return new PeerAnswer(address, response.statusCode(), response.headers(), response.body());
  }

  /** A request to an address that has been looked at. */
  HttpRequest.Builder request(URI address, String accept) {
    guard.accept(address);
    return HttpRequest.newBuilder(address)
        .header("Accept", accept)
        .header("User-Agent", config.userAgent());
  }

  /**
   * Made when it is first needed: it has a thread of its own, and reads the trusted authorities.
   */
  synchronized HttpClient http() {
    if (http == null) {
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(config.connectTimeout())
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return http;
  }

  private HttpResponse<byte[]> once(URI address, String accept, String etag, int largest) {
    HttpRequest.Builder request = request(address, accept).header("Accept-Encoding", "gzip");
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    return send(address, request.GET().build(), largest);
  }

  private HttpResponse<byte[]> send(URI address, HttpRequest request, int largest) {
    try {
      return new BoundedExchange(http(), largest, config.answerTimeout()).send(request);
    } catch (LargeAnswerException e) {
      throw tooLarge(address, largest);
    } catch (HttpTimeoutException e) {
      throw unreachable(address, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unreachable(address, e.toString());
    }
  }

  private PeerAnswer answer(URI address, HttpResponse<byte[]> response, int largest) {
    int status = response.statusCode();
    refuseNotNow(address, response);
    if (status != 200 && status != 304 && status != 404) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN, "sister.status", address.toString(), status);
    }
    return new PeerAnswer(
        address, status, response.headers(), unpacked(address, response, largest));
  }

  private static void refuseNotNow(URI address, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (NOT_NOW.contains(status) || status >= 500) {
      Optional<Duration> pause =
          response
              .headers()
              .firstValue("Retry-After")
              .flatMap(it -> Pauses.findWait(it, Clock.systemUTC()));
      throw new UnreachableSisterException(address.toString(), "HTTP " + status, pause);
    }
  }

  private byte[] unpacked(URI address, HttpResponse<byte[]> response, int largest) {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity").strip();
    if (response.statusCode() != 200 || encoding.equalsIgnoreCase("identity")) {
      return response.body();
    }
    if (!encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
      throw refused(ProblemType.PROTOCOL_BROKEN, "sister.encoding", address);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] body = in.readNBytes(largest + 1);
      if (body.length > largest) {
        throw tooLarge(address, largest);
      }
      return body;
    } catch (IOException e) {
      throw refused(ProblemType.PROTOCOL_BROKEN, "sister.encoding", address);
    }
  }

  private URI target(URI from, HttpResponse<byte[]> response) {
    URI to;
    try {
      to = from.resolve(response.headers().firstValue("Location").orElse(""));
    } catch (IllegalArgumentException e) {
      throw refused(ProblemType.PROTOCOL_BROKEN, "sister.redirects", from);
    }
    boolean same =
        Objects.equals(from.getScheme(), to.getScheme())
            && Objects.equals(from.getRawAuthority(), to.getRawAuthority());
    boolean web = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
    if (!same && !(anywhere && web && to.getHost() != null)) {
      throw new RegistryException(
          ProblemType.ADDRESS_REFUSED, "sister.elsewhere", from.toString(), to.toString());
    }
    return to;
  }

  private static RegistryException tooLarge(URI address, int largest) {
    return new RegistryException(
        ProblemType.PROTOCOL_BROKEN, "sister.answer-large", address.toString(), largest);
  }

  private static RegistryException refused(ProblemType type, String key, URI address) {
    return new RegistryException(type, key, address.toString());
  }

  private static UnreachableSisterException unreachable(URI address, String what) {
    return new UnreachableSisterException(address.toString(), what, Optional.empty());
  }
}
