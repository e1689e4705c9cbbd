package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.Home;

/** Plain HTTP against one registry: whatever a caller may think of. */
final class TestHttp {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Home home;

  TestHttp(Home home) {
    this.home = home;
  }

  /** A request that was not sent yet. */
  Request to(String method, String path) {
    return new Request(method, path);
  }

  Request get(String path) {
    return to("GET", path);
  }

  /** An answer. */
  record Reply(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return Json.read(text());
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** The media type without parameters. */
    String mediaType() {
      return header("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    String etag() {
      return header("ETag").orElseThrow();
    }

    /** The last segment of the problem's type. */
    String problem() {
      String type = json().path("type").asText();
      return type.substring(type.lastIndexOf('/') + 1);
    }
  }

  /** A request under construction. */
  final class Request {

    private final String method;
    private final HttpRequest.Builder builder;
    private byte[] body = new byte[0];

    private Request(String method, String path) {
      this.method = method;
      this.builder = HttpRequest.newBuilder(URI.create(home.base() + path));
    }

    Request header(String name, String value) {
      builder.header(name, value);
      return this;
    }

    Request accept(String value) {
      return header("Accept", value);
    }

    Request as(Token token) {
      return header("Authorization", "Bearer " + token.secret());
    }

    Request body(String mediaType, String text) {
      return body(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    Request body(String mediaType, byte[] bytes) {
      body = bytes;
      return mediaType.isEmpty() ? this : header("Content-Type", mediaType);
    }

    Reply send() {
      HttpRequest request =
          builder
              .method(
                  method,
                  body.length == 0
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      return send(request);
    }

    /** Sends the body in chunks, without saying how long it is. */
    Reply sendChunked() {
      byte[] bytes = body;
      return send(
          builder
              .method(
                  method,
                  HttpRequest.BodyPublishers.ofInputStream(
                      () -> new java.io.ByteArrayInputStream(bytes)))
              .build());
    }

    private Reply send(HttpRequest request) {
      try {
        return new Reply(CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
