package net.sisternet.registry.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that gives the answers that it was told to give, one after the other. */
final class ScriptedServer implements AutoCloseable {

  private final HttpServer server;
  private final Queue<Scripted> script = new ArrayDeque<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  /** An answer; a status of 0 breaks the line. */
  record Scripted(int status, Map<String, String> headers, String body) {}

  ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String base() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  ScriptedServer then(int status, String mediaType, String body) {
    return then(status, Map.of("Content-Type", mediaType), body);
  }

  ScriptedServer then(int status, Map<String, String> headers, String body) {
    script.add(new Scripted(status, headers, body));
    return this;
  }

  /** The requests that came, as method and path. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    requests.add(
        exchange.getRequestMethod()
            + ' '
            + exchange.getRequestURI()
            + (authorization == null ? "" : " with token"));
    Scripted next = script.remove();
    if (next.status() == 0) {
      exchange.close();
      return;
    }
    next.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
