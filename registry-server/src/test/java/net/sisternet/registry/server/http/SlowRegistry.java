package net.sisternet.registry.server.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.wire.DescriptorJson;
import net.sisternet.vocab.Sn;

/** A registry that says what it is, and whose log gives no answer before it is told to. */
final class SlowRegistry implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private final Home home;
  private final LogKey key;

  SlowRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    home = new Home("http://localhost:" + server.getAddress().getPort());
    key = LogKey.generate(Checkpoint.origin(home));
    server.createContext(
        "/",
        exchange -> {
          boolean describes = exchange.getRequestURI().getPath().equals(Descriptor.PATH);
          if (!describes) {
            asked.countDown();
            await(told);
          }
          byte[] body =
              describes
                  ? DescriptorJson.write(descriptor()).getBytes(StandardCharsets.UTF_8)
                  : new byte[0];
          exchange.sendResponseHeaders(describes ? 200 : 404, describes ? body.length : -1);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  Home home() {
    return home;
  }

  String key() {
    return key.verifierKey().toString();
  }

  /** Waits until somebody asks for the log. */
  void awaitQuestion() {
    await(asked);
  }

  /** Lets the log answer. */
  void answer() {
    told.countDown();
  }

  @Override
  public void close() {
    answer();
    server.stop(0);
    threads.shutdownNow();
  }

  private Descriptor descriptor() {
    return new Descriptor(
        List.of(Sn.PROTOCOL_1),
        "Slow",
        home,
        key.verifierKey(),
        List.of(home.base() + "/"),
        Descriptor.Profile.UNKNOWN,
        Map.of(),
        Descriptor.Limits.VERSION_1,
        0,
        0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
