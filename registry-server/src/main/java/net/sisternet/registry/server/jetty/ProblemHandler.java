package net.sisternet.registry.server.jetty;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.Languages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.ProblemJson;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, before the application sees it, as problem+json. */
final class ProblemHandler extends ErrorHandler {

  private final Home home;

  ProblemHandler(Home home) {
    this.home = home;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RegistryException refusal = refusal(response.getStatus());
    Locale language =
        Languages.ofAccept(
            String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT_LANGUAGE)));
    byte[] body = ProblemJson.write(refusal, home, language).getBytes(StandardCharsets.UTF_8);
    response.setStatus(refusal.type().status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, language.toLanguageTag());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (refusal.type().status() < 500) {
      // Jetty closes after a request that it could not read. A client that is not told sends its
      // next one into a closed connection.
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static RegistryException refusal(int status) {
    return switch (status) {
      case 413, 414, 431 -> new RegistryException(ProblemType.TOO_LARGE, "server.too-large");
      case 505 -> new RegistryException(ProblemType.BAD_REQUEST, "http.bad-request");
      case 503 -> new RegistryException(ProblemType.UNAVAILABLE, "http.unavailable");
      default ->
          status >= 500
              ? new RegistryException(ProblemType.INTERNAL, "http.fault", "–")
              : new RegistryException(ProblemType.BAD_REQUEST, "http.bad-request");
    };
  }
}
