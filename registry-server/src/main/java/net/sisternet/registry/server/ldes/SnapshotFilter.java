package net.sisternet.registry.server.ldes;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.servlet.RequestHeaders;
import net.sisternet.registry.server.servlet.ServletRefusals;

/**
 * The snapshots, to be put before the application at {@code /snapshots/*}: the latest, its
 * manifest, and its files, whole or in part (RFC 9110, 14).
 */
public final class SnapshotFilter implements Filter {

  private static final String LATEST = "/snapshots/latest";
  private static final Pattern FILE =
      Pattern.compile(
          "/snapshots/([1-9][0-9]{0,17})/(manifest\\.json|entries-[0-9]{4,9}\\.nq\\.gz)");
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  private final Home home;
  private final Snapshots snapshots;
  private final Answers answers;

  /** The snapshots of {@code home}. */
  public SnapshotFilter(Home home, Snapshots snapshots, ServletRefusals refusals) {
    this.home = home;
    this.snapshots = snapshots;
    this.answers = new Answers(refusals);
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException {
    var request = (HttpServletRequest) in;
    var response = (HttpServletResponse) out;
    answers.answer(request, response, () -> answer(request, response));
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().equals(LATEST)) {
      long size =
          snapshots
              .findLatest()
              .orElseThrow(() -> new RegistryException(ProblemType.UNAVAILABLE, "ldes.snapshot"));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader(
          "Location", home.base() + "/snapshots/" + size + '/' + SnapshotWriter.MANIFEST);
      return;
    }
    Matcher named = FILE.matcher(request.getRequestURI());
    if (!named.matches()) {
      throw Answers.nothing(request);
    }
    Path file =
        snapshots
            .findFile(Long.parseLong(named.group(1)), named.group(2))
            .orElseThrow(() -> Answers.nothing(request));
    send(file, request, response);
  }

  private static void send(Path file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long length = Files.size(file);
    long made = Files.getLastModifiedTime(file).toMillis();
    String tag = String.format("\"%x-%x\"", made, length);
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", Body.FOREVER);
    if (RequestHeaders.value(request, "If-None-Match").contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    long from = 0;
    long to = length;
    Matcher range = RANGE.matcher(RequestHeaders.value(request, "Range"));
    if (range.matches() && isSame(tag, request)) {
      from = from(range, length);
      to = to(range, length);
      if (from >= to) {
        response.setHeader("Content-Range", "bytes */" + length);
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        return;
      }
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", "bytes " + from + '-' + (to - 1) + '/' + length);
    }
    boolean manifest = file.endsWith(SnapshotWriter.MANIFEST);
    response.setContentType(manifest ? "application/json" : "application/gzip");
    response.setContentLengthLong(to - from);
    if (!request.getMethod().equals("HEAD")) {
      copy(file, from, to, response);
    }
  }

  /** Whether the caller's part is of the same file. */
  private static boolean isSame(String tag, HttpServletRequest request) {
    String known = RequestHeaders.value(request, "If-Range");
    return known.isEmpty() || known.equals(tag);
  }

  private static long from(Matcher range, long length) {
    if (!range.group(1).isEmpty()) {
      return Long.parseLong(range.group(1));
    }
    return range.group(2).isEmpty() ? length : Math.max(0, length - Long.parseLong(range.group(2)));
  }

  private static long to(Matcher range, long length) {
    return range.group(1).isEmpty() || range.group(2).isEmpty()
        ? length
        : Math.min(length, Long.parseLong(range.group(2)) + 1);
  }

  private static void copy(Path file, long from, long to, HttpServletResponse response)
      throws IOException {
    var buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      for (long left = to - from; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the file has become shorter");
        }
        response.getOutputStream().write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
