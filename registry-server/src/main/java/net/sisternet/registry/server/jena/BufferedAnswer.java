package net.sisternet.registry.server.jena;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Keeps an answer back until all of it is written, so that a fault on the way can still become a
 * refusal with its own status.
 */
final class BufferedAnswer extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ServletOutputStream out;

  BufferedAnswer(HttpServletResponse response, int limit) {
    super(response);
    this.out = new Bounded(bytes, limit);
  }

  /** Sends what was written. */
  void send() throws IOException {
    getResponse().setContentLength(bytes.size());
    bytes.writeTo(getResponse().getOutputStream());
  }

  /** What was written, as text. */
  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
  }

  /** Fuseki numbers its answers; nobody outside has a use for it. */
  @Override
  public void setHeader(String name, String value) {
    if (!name.startsWith("Fuseki-")) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void flushBuffer() {
    // Nothing goes out before all is there.
  }

  private static final class Bounded extends ServletOutputStream {

    private final ByteArrayOutputStream bytes;
    private final int limit;

    Bounded(ByteArrayOutputStream bytes, int limit) {
      this.bytes = bytes;
      this.limit = limit;
    }

    @Override
    public void write(int b) {
      check(1);
      bytes.write(b);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      check(length);
      bytes.write(source, offset, length);
    }

    private void check(int more) {
      if (bytes.size() + more > limit) {
        throw new RegistryException(ProblemType.TOO_MANY_ROWS, "sparql.size");
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("this answer is written by blocking calls");
    }
  }
}
