package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** The body of a write: at most 1 MiB, in a format that is read. */
final class RequestBody {

  /** The most that a body may have. */
  static final int LARGEST = 1024 * 1024;

  private final String mediaType;
  private final byte[] bytes;

  private RequestBody(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  /** The media type in lower case, without parameters. */
  String mediaType() {
    return mediaType;
  }

  /** The bytes as they came. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Reads the body, never more of it than the limit. */
  static RequestBody read(HttpHeaders headers, InputStream body, Set<String> readable) {
    String mediaType = mediaType(headers, readable);
    if (headers.getLength() > LARGEST) {
      throw tooLarge();
    }
    try {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw tooLarge();
      }
      return new RequestBody(mediaType, bytes);
    } catch (IOException e) {
      throw new RegistryException(ProblemType.MALFORMED, "http.body");
    }
  }

  private static String mediaType(HttpHeaders headers, Set<String> readable) {
    String given = String.join(", ", all(headers, HttpHeaders.CONTENT_TYPE));
    MediaType type;
    try {
      type = MediaType.valueOf(given.isEmpty() ? "application/octet-stream" : given);
    } catch (IllegalArgumentException malformed) {
      throw unsupported("Content-Type", given, readable);
    }
    String name = (type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT);
    if (!readable.contains(name)) {
      throw unsupported("Content-Type", given, readable);
    }
    String charset = type.getParameters().getOrDefault("charset", "utf-8");
    if (!charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii")) {
      throw unsupported("Content-Type", given, readable);
    }
    String coding = String.join(", ", all(headers, HttpHeaders.CONTENT_ENCODING));
    if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
      throw unsupported("Content-Encoding", coding, readable);
    }
    return name;
  }

  private static List<String> all(HttpHeaders headers, String name) {
    List<String> values = headers.getRequestHeader(name);
    return values == null ? List.of() : values;
  }

  private static RegistryException tooLarge() {
    return new RegistryException(ProblemType.TOO_LARGE, "http.too-large", LARGEST);
  }

  private static RegistryException unsupported(String header, String value, Set<String> readable) {
    String list = String.join(", ", readable.stream().sorted().toList());
    return new RegistryException(
        ProblemType.UNSUPPORTED_TYPE,
        Messages.text("http.unsupported", list),
        List.of(
            FieldProblem.violation(header, "http.unsupported-type", Printable.of(value), list)));
  }
}
