package net.sisternet.registry.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that writes whatever bytes it is told to, for each path; otherwise 404. */
final class RawServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Writes an answer, head and all; the line is closed afterwards. */
  @FunctionalInterface
  interface Reply {
    void write(String head, OutputStream out) throws IOException;
  }

  RawServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(this::accept);
  }

  String base() {
    return "http://localhost:" + socket.getLocalPort();
  }

  RawServer on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** Answers with a whole body. */
  RawServer on(String path, String head, byte[] body) {
    return on(
        path,
        (request, out) -> {
          out.write(head(head + "\r\nContent-Length: " + body.length));
          out.write(body);
        });
  }

  RawServer on(String path, String body) {
    return on(path, "HTTP/1.1 200 OK", body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] head(String head) {
    return (head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        run(() -> answer(line));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket line) {
    try (line) {
      var in =
          new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
      var head = new StringBuilder();
      for (String text = in.readLine(); text != null && !text.isEmpty(); text = in.readLine()) {
        head.append(text).append('\n');
      }
      if (head.length() == 0) {
        return;
      }
      String path = head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP"));
      requests.add(path);
      Reply none = (request, out) -> out.write(head("HTTP/1.1 404 Not Found\r\nContent-Length: 0"));
      replies.getOrDefault(path, none).write(head.toString(), line.getOutputStream());
    } catch (IOException gone) {
      requests.add("broke off");
    }
  }

  private static void run(Runnable work) {
    var thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }
}
