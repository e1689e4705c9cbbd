package net.sisternet.registry.server.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import net.sisternet.registry.client.BoundedExchange;

/**
 * Asks one provider, and believes nothing: no redirects, few bytes, little time, few at once, so
 * that a provider that is slow holds only these few. Any thread.
 */
final class ProviderWire implements HTTPRequestSender, ResourceRetriever {

  static final int LARGEST = 128 * 1024;
  static final int MOST_AT_ONCE = 8;

  private static final Set<String> NOT_OURS = Set.of("content-length", "host", "connection");
  private static final int SERVER_ERROR = 500;

  private final OidcSettings settings;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
  private final BoundedExchange exchange;

  ProviderWire(OidcSettings settings, Duration patience) {
    this.settings = settings;
    this.exchange =
        new BoundedExchange(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build(),
            LARGEST,
            patience);
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
    HttpRequest.Builder request = request(asked.getURI());
    asked
        .getHeaderMap()
        .forEach(
            (name, values) -> {
              if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<byte[]> answer =
        send(request.method(asked.getMethod().name(), body(asked)).build());
    var read = new HTTPResponse(answer.statusCode());
    findType(answer).ifPresent(type -> read.setHeader("Content-Type", type));
    read.setBody(new String(answer.body(), StandardCharsets.UTF_8));
    return read;
  }

  @Override
  public Resource retrieveResource(URL address) throws IOException {
    HttpResponse<byte[]> answer = get(URI.create(address.toString()));
    return new Resource(
        new String(answer.body(), StandardCharsets.UTF_8), findType(answer).orElse(null));
  }

  /** What is at {@code address}, if anything is. */
  HttpResponse<byte[]> get(URI address) throws IOException {
    HttpResponse<byte[]> answer =
        send(request(address).header("Accept", "application/json").build());
    if (answer.statusCode() != 200) {
      throw new IOException("HTTP " + answer.statusCode() + " from " + address);
    }
    return answer;
  }

  private HttpRequest.Builder request(URI address) throws IOException {
    if (!settings.allows(address)) {
      throw new IOException("not asked without encryption: " + address);
    }
    return HttpRequest.newBuilder(address);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    if (!turns.tryAcquire()) {
      throw new IOException("more than " + MOST_AT_ONCE + " wait for it already");
    }
    try {
      HttpResponse<byte[]> answer = exchange.send(request);
      if (answer.statusCode() >= SERVER_ERROR) {
        throw new IOException("HTTP " + answer.statusCode() + " from " + request.uri());
      }
      return answer;
    } finally {
      turns.release();
    }
  }

  private static HttpRequest.BodyPublisher body(ReadOnlyHTTPRequest asked) {
    return asked.getBody() == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofString(asked.getBody());
  }

  private static Optional<String> findType(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type");
  }
}
