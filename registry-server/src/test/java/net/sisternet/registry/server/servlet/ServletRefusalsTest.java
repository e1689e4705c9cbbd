package net.sisternet.registry.server.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.ProblemJson;
import net.sisternet.registry.server.jetty.JettyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServletRefusalsTest {

  private static final Home HOME = new Home("https://sydhavsoerne.example");
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static JettyServer server;

  @BeforeAll
  static void start() {
    server = JettyServer.start(HOME, "127.0.0.1", 0, new Refusing(), List.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aProgramIsToldAsProblemJsonAndWhenToComeBack() throws Exception {
    HttpResponse<String> answer = get("/unavailable", "Accept", "*/*", "Accept-Language", "de");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("de");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isEmpty();
    RegistryException read =
        ProblemJson.find(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(read.type()).isEqualTo(ProblemType.UNAVAILABLE);
    assertThat(get("/not-found", "Accept", "*/*").headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void aPersonSeesAPageThatKnowsThePathAndTheCookies() throws Exception {
    HttpResponse<String> answer =
        get("/not-found", "Accept", BROWSER, "Cookie", "session=abc; session=later; $Version=x");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(ProblemPage.POLICY);
    assertThat(answer.body()).startsWith("not-found /not-found en").contains("session=abc");
  }

  /** What was chosen in the address goes first, then what a cookie keeps, then the browser. */
  @ParameterizedTest
  @CsvSource({
    "/gone, '', da-DK, da",
    "/gone, lang=de, da, de",
    "/gone?lang=en, lang=de, da, en",
    "/gone?x=1&lang=da&y=2, lang=de, de, da",
    "/gone?lang=xx, lang=yy, da, da",
    "/gone?slang=de, x=de, fr, en",
    "/gone?da, '', de, de"
  })
  void theLanguageIsTheReadersChoice(String path, String cookies, String browser, String language)
      throws Exception {
    HttpResponse<String> answer =
        get(path, "Accept", BROWSER, "Cookie", cookies, "Accept-Language", browser);

    assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
    assertThat(answer.body()).startsWith("gone /gone " + language);
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).headers(headers).build(), BodyHandlers.ofString());
  }

  /** Refuses everything, as the type that the path names, after it has begun to answer. */
  private static final class Refusing extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServletRefusals refusals =
        new ServletRefusals(
            HOME,
            (refusal, request) ->
                String.join(
                    " ",
                    refusal.type().slug(),
                    request.path(),
                    request.locale().getLanguage(),
                    request.cookies().toString()));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getOutputStream().print("half an answer");
      String slug = request.getRequestURI().substring(1);
      refusals.write(
          new RegistryException(
              ProblemType.findBySlug(slug).orElseThrow(),
              "http.not-found",
              request.getRequestURI()),
          request,
          response);
    }
  }
}
