package net.sisternet.registry.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.sisternet.registry.core.model.Home;

/**
 * The address of a registry whose answers can be bent on the way: a line in front of a real server,
 * which passes everything on but what a test wants otherwise.
 */
final class BentLine implements AutoCloseable {

  private static final List<String> ASKED = List.of("Accept", "If-None-Match", "Last-Event-ID");
  private static final List<String> TOLD =
      List.of("Content-Type", "ETag", "Cache-Control", "Location", "Retry-After");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Map<String, Bend> bends = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile int port;

  /** Answers in place of the server. */
  @FunctionalInterface
  interface Bend {

    /**
     * Answers {@code exchange}; it is closed afterwards, whatever was sent.
     *
     * @param sound what the server would have answered
     */
    void answer(HttpExchange exchange, byte[] sound) throws IOException;
  }

  BentLine() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The home of the registry behind. */
  Home home() {
    return new Home("http://localhost:" + server.getAddress().getPort());
  }

  /** From now on what is asked for is asked of the server at {@code port}. */
  void leadTo(int port) {
    this.port = port;
  }

  void bend(String path, Bend bend) {
    bends.put(path, bend);
  }

  void straighten() {
    bends.clear();
  }

  /** How often {@code path} was asked for. */
  long asked(String path) {
    return requests.stream().filter(path::equals).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      requests.add(path);
      Bend bend = bends.get(path);
      HttpResponse<InputStream> sound = http.send(request(exchange), BodyHandlers.ofInputStream());
      try (InputStream body = sound.body()) {
        if (bend != null) {
          bend.answer(exchange, body.readAllBytes());
        } else {
          passOn(exchange, sound, body);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange) {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + exchange.getRequestURI().toString()));
    for (String name : ASKED) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return request.build();
  }

  private static void passOn(HttpExchange exchange, HttpResponse<?> sound, InputStream body)
      throws IOException {
    for (String name : TOLD) {
      sound.headers().firstValue(name).ifPresent(it -> exchange.getResponseHeaders().set(name, it));
    }
    boolean empty = sound.statusCode() == 304 || sound.statusCode() == 204;
    exchange.sendResponseHeaders(sound.statusCode(), empty ? -1 : 0);
    if (empty) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    var part = new byte[8192];
    for (int n = body.read(part); n >= 0; n = body.read(part)) {
      out.write(part, 0, n);
      out.flush();
    }
    out.close();
  }
}
