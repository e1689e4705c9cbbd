package net.sisternet.registry.server.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that stays open, as lean as can be: what a client takes of the machine is missing
 * to the server that is measured. One thread.
 */
final class PlainConnection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;

  PlainConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Puts Turtle under {@code target}; the status of the answer, whose body is passed over. */
  int put(String target, String moreHead, byte[] turtle) throws IOException {
    var request = new ByteArrayOutputStream(turtle.length + 512);
    String head =
        "PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\nContent-Length: %d\r\n"
            .formatted(target, turtle.length);
    request.writeBytes((head + moreHead + "\r\n").getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(turtle);
    request.writeTo(socket.getOutputStream());
    int status = Integer.parseInt(line().substring(9, 12));
    passOver(bodyLength());
    return status;
  }

  /** Reads the head to its end; how long the body is, or -1 if it comes in chunks. */
  private int bodyLength() throws IOException {
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String field = line.toLowerCase(Locale.ROOT);
      if (field.startsWith("content-length:")) {
        length = Integer.parseInt(field.substring(15).strip());
      } else if (field.startsWith("transfer-encoding:")) {
        length = -1;
      }
    }
    return length;
  }

  private void passOver(int length) throws IOException {
    if (length >= 0) {
      in.skipNBytes(length);
      return;
    }
    for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
      in.skipNBytes(chunk);
      line();
    }
    line();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server has closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
