package net.sisternet.registry.client;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.model.Position;

/** An answer of the registry, wholly read. */
record Answer(URI address, int status, HttpHeaders headers, String text) {

  /** Told as a problem: what was sent is kept, and waits for somebody. */
  private static final int ACCEPTED = 202;

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(
        response.uri(),
        response.statusCode(),
        response.headers(),
        new String(response.body(), StandardCharsets.UTF_8));
  }

  boolean isSuccess() {
    return status >= 200 && status < 300 && status != ACCEPTED;
  }

  /** The media type without parameters, or the empty string. */
  String mediaType() {
    String type = headers.firstValue("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The entity tag. */
  String etag() {
    return headers
        .firstValue("ETag")
        .orElseThrow(() -> new UnexpectedAnswerException(address, status, "no ETag"));
  }

  /** How far the log was when the registry answered. */
  Optional<Position> findPosition() {
    return headers
        .firstValue("Registry-Position")
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(text -> new Position(Long.parseLong(text)));
  }
}
