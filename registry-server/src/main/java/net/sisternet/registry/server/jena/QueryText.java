package net.sisternet.registry.server.jena;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** The text of a query, no longer than allowed. */
final class QueryText {

  private QueryText() {}

  /** The body of a request as a query. */
  static String read(HttpServletRequest request, SparqlLimits limits) {
    try {
      byte[] bytes = request.getInputStream().readNBytes(limits.queryBytes() + 1);
      if (bytes.length > limits.queryBytes()) {
        throw tooLong(limits);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RegistryException(ProblemType.BAD_QUERY, "sparql.encoding");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code text}, unless it is too long or says nothing. */
  static String bounded(String text, SparqlLimits limits) {
    if (text.length() > limits.queryBytes()
        || text.getBytes(StandardCharsets.UTF_8).length > limits.queryBytes()) {
      throw tooLong(limits);
    }
    if (text.isBlank()) {
      throw new RegistryException(ProblemType.BAD_QUERY, "sparql.empty");
    }
    return text;
  }

  static RegistryException tooLong(SparqlLimits limits) {
    return new RegistryException(ProblemType.TOO_LARGE, "sparql.too-long", limits.queryBytes());
  }
}
