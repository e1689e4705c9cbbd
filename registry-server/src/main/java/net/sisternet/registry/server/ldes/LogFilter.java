package net.sisternet.registry.server.ldes;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.servlet.RequestHeaders;
import net.sisternet.registry.server.servlet.ServletRefusals;

/**
 * The published logs, to be put before the application at {@code /log/*} and {@code /mirrors/*}. A
 * browser is passed on to the pages at the same addresses; a program never gets HTML.
 */
public final class LogFilter implements Filter {

  private static final Pattern OWN = Pattern.compile("/log(|/.*)");
  private static final Pattern MIRROR =
      Pattern.compile("/mirrors/([A-Za-z0-9._~%\\[\\]-]{1,400})(|/.*)");

  private final PublishedLog own;
  private final MirrorLogs mirrors;
  private final Answers answers;

  /**
   * The logs of a registry.
   *
   * @param own its own log
   */
  public LogFilter(PublishedLog own, MirrorLogs mirrors, ServletRefusals refusals) {
    this.own = own;
    this.mirrors = mirrors;
    this.answers = new Answers(refusals);
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) in;
    var response = (HttpServletResponse) out;
    Optional<Part> part = findOwn(request.getRequestURI());
    if (isOfAMirroredRecord(request.getRequestURI())) {
      chain.doFilter(in, out);
    } else if (part.filter(LogFilter::hasPage).isPresent() && isForAPerson(request)) {
      chain.doFilter(in, out);
    } else {
      answers.answer(request, response, () -> answer(part, request, response));
    }
  }

  private static Optional<Part> findOwn(String path) {
    Matcher matcher = OWN.matcher(path);
    return matcher.matches() ? Part.find(matcher.group(1)) : Optional.empty();
  }

  /** What is below a mirror and no part of its log: records. */
  private static boolean isOfAMirroredRecord(String path) {
    Matcher matcher = MIRROR.matcher(path);
    return matcher.matches() && Part.find(matcher.group(2)).isEmpty();
  }

  /** What there is a page for, for people. */
  private static boolean hasPage(Part part) {
    return part instanceof Part.Root
        || part instanceof Part.Index
        || part instanceof Part.Page
        || part instanceof Part.Single;
  }

  private static boolean isForAPerson(HttpServletRequest request) {
    return findFormat(request)
        .map("html"::equals)
        .orElseGet(() -> RequestHeaders.isPerson(request));
  }

  private void answer(Optional<Part> part, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (part.isPresent()) {
      send(own, part.get(), request, response);
      return;
    }
    Matcher mirrored = MIRROR.matcher(request.getRequestURI());
    if (!mirrored.matches()) {
      throw Answers.nothing(request);
    }
    Part mirrorPart = Part.find(mirrored.group(2)).orElseThrow(() -> Answers.nothing(request));
    PublishedLog mirror =
        mirrors.find(mirrored.group(1)).orElseThrow(() -> Answers.nothing(request));
    send(mirror, mirrorPart, request, response);
  }

  private void send(
      PublishedLog log, Part part, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (part instanceof Part.Bell) {
      log.doorbell().listen(request, response);
      return;
    }
    Body body = find(log.publication(), part, request).orElseThrow(() -> Answers.nothing(request));
    boolean sent = answers.send(body, request, response);
    if (request.getMethod().equals("GET")) {
      log.traffic().count(part, log.publication().size(), sent);
    }
  }

  private static Optional<Body> find(LogPublication log, Part part, HttpServletRequest request) {
    if (part instanceof Part.SignedHead) {
      return log.findCheckpoint();
    }
    if (part instanceof Part.HashTile tile) {
      return log.find(tile);
    }
    if (part instanceof Part.Bundle bundle) {
      return log.find(bundle);
    }
    return log.find(part, format(request));
  }

  private static Format format(HttpServletRequest request) {
    return findFormat(request)
        .map(
            suffix ->
                Arrays.stream(Format.values())
                    .filter(format -> format.suffix().equals(suffix))
                    .findFirst())
        .orElseGet(() -> Accepted.findFormat(RequestHeaders.value(request, "Accept")))
        .orElseThrow(() -> new RegistryException(ProblemType.NOT_ACCEPTABLE, "ldes.format"));
  }

  /** The value of {@code ?format=}, the only parameter that a log takes. */
  private static Optional<String> findFormat(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && query.startsWith("format=")
        ? Optional.of(query.substring("format=".length()).split("&", 2)[0])
        : Optional.empty();
  }
}
