package net.sisternet.registry.server.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.Languages;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.ProblemJson;

/**
 * Answers with refusals where no framework does it: problem+json for a program, a page for a
 * person, in the language that they have chosen or else prefer. Any thread.
 */
public final class ServletRefusals {

  private static final String RETRY_SECONDS = "5";
  private static final Pattern CHOICE =
      Pattern.compile("(?:^|&)" + Languages.CHOICE + "=([a-z]+)(?:&|$)");

  private final Home home;
  private final ProblemPage page;

  /**
   * The refusals of {@code home}.
   *
   * @param page shows them to a person
   */
  public ServletRefusals(Home home, ProblemPage page) {
    this.home = home;
    this.page = page;
  }

  /** The whole answer: takes back what was written before, but for its headers. */
  public void write(
      RegistryException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    Map<String, String> cookies = RequestHeaders.cookies(request);
    Locale language = language(request, cookies);
    response.setStatus(refusal.type().status());
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    if (refusal.type() == ProblemType.UNAVAILABLE || refusal.type() == ProblemType.TIMEOUT) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    if (RequestHeaders.isPerson(request)) {
      response.setHeader("Content-Security-Policy", ProblemPage.POLICY);
      var asked = new ProblemPage.Request(request.getRequestURI(), language, cookies);
      write("text/html;charset=utf-8", page.html(refusal, asked), response);
    } else {
      write("application/problem+json", ProblemJson.write(refusal, home, language), response);
    }
  }

  private static void write(String type, String text, HttpServletResponse response)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** A choice in the address goes first, then the one that a cookie keeps. */
  private static Locale language(HttpServletRequest request, Map<String, String> cookies) {
    String query = request.getQueryString();
    Matcher chosen = CHOICE.matcher(query == null ? "" : query);
    return Stream.of(
            chosen.find() ? chosen.group(1) : "", cookies.getOrDefault(Languages.CHOICE, ""))
        .filter(Languages.TAGS::contains)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElseGet(() -> Languages.ofAccept(RequestHeaders.value(request, "Accept-Language")));
  }
}
