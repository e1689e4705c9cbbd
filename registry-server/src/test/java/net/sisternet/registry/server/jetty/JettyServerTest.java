package net.sisternet.registry.server.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.sisternet.registry.core.model.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JettyServerTest {

  private static final Home HOME = new Home("https://sydhavsoerne.example");

  @ParameterizedTest
  @CsvSource({"/a%zz, 400", "/long, 413"})
  void whatCannotBeReadIsAProblemAndTheClientIsToldOfTheEndOfTheConnection(String path, int status)
      throws Exception {
    String target = path.equals("/long") ? path + "x".repeat(300_000) : path;
    try (var server = start(new Waiting());
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head = "GET " + target + " HTTP/1.1\r\nHost: x\r\nAccept-Language: da\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 " + status)
          .contains("Content-Type: application/problem+json")
          .containsIgnoringCase("Connection: close")
          .doesNotContain("Server:");
    }
  }

  @Test
  void whatIsBeingAnsweredIsAnsweredBeforeTheEnd() throws Exception {
    var application = new Waiting();
    var server = start(application);
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/x");
    var answer =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    application.asked.await();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
    application.mayAnswer.countDown();

    assertThat(answer.get().body()).isEqualTo("answered");
    stopping.get();
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (var server = start(new Waiting())) {
      assertThatThrownBy(
              () ->
                  JettyServer.start(HOME, "127.0.0.1", server.port(), new Waiting(), List.of())
                      .close())
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining(Integer.toString(server.port()));
    }
  }

  private static JettyServer start(HttpServlet application) {
    return JettyServer.start(HOME, "127.0.0.1", 0, application, List.of());
  }

  /** Answers when it is told to. */
  private static final class Waiting extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CountDownLatch asked = new CountDownLatch(1);
    private final transient CountDownLatch mayAnswer = new CountDownLatch(1);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      asked.countDown();
      try {
        mayAnswer.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      response.getWriter().write("answered");
    }
  }
}
