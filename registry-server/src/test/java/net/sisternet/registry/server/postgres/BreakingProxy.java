package net.sisternet.registry.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A line to a server that breaks, once told to, when the program says COMMIT: the program's end is
 * cut, and the server knows nothing of it. What the server gets to hear then is the test's choice.
 */
final class BreakingProxy implements AutoCloseable {

  private final int server;
  private final ServerSocket door;
  private final AtomicReference<Optional<CompletableFuture<BrokenLine>>> next =
      new AtomicReference<>(Optional.empty());

  /** A line to the server at that port of this machine. */
  BreakingProxy(int server) {
    this.server = server;
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start("proxy", this::acceptAll);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Breaks the line at the next COMMIT. */
  CompletableFuture<BrokenLine> breakNext() {
    var broken = new CompletableFuture<BrokenLine>();
    next.set(Optional.of(broken));
    return broken;
  }

  /** Lets no new connection in. */
  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acceptAll() throws IOException {
    while (true) {
      Socket program = door.accept();
      var toServer = new Socket(InetAddress.getLoopbackAddress(), server);
      start("proxy to server", () -> pump(program, toServer));
      start(
          "proxy to program",
          () -> toServer.getInputStream().transferTo(program.getOutputStream()));
    }
  }

  private void pump(Socket program, Socket toServer) throws IOException {
    InputStream in = program.getInputStream();
    var buffer = new byte[65536];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      byte[] said = Arrays.copyOf(buffer, length);
      Optional<CompletableFuture<BrokenLine>> breaking =
          new String(said, StandardCharsets.ISO_8859_1).contains("COMMIT")
              ? next.getAndSet(Optional.empty())
              : Optional.empty();
      if (breaking.isPresent()) {
        program.close();
        breaking.get().complete(new BrokenLine(toServer, said));
        return;
      }
      toServer.getOutputStream().write(said);
    }
    toServer.close();
  }

  private static void start(String name, Pump pump) {
    var thread =
        new Thread(
            () -> {
              try {
                pump.run();
              } catch (IOException e) {
                // One end was closed, and that is what lines are for here.
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  @FunctionalInterface
  private interface Pump {
    void run() throws IOException;
  }

  /** The server's end of a line that broke, and the COMMIT that is still on its way. */
  static final class BrokenLine {

    private final Socket server;
    private final byte[] commit;

    private BrokenLine(Socket server, byte[] commit) {
      this.server = server;
      this.commit = commit;
    }

    /** The COMMIT arrives after all. */
    void deliver() {
      try {
        server.getOutputStream().write(commit);
        server.getOutputStream().flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The COMMIT is lost, and the server learns that the line broke. */
    void cut() {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
