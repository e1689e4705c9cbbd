package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import net.sisternet.registry.server.http.TestHttp.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP library would send, byte by byte. */
class HostileRequestTest {

  private static TestRegistry registry;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/networks/%2e%2e%2fetc%2fpasswd",
        "/networks/../../etc/passwd",
        "/networks/a%00b",
        "/networks/%",
        "/networks/%zz",
        "/networks/a%0d%0aSet-Cookie:%20x=1",
        "/networks/a\\b",
        "/networks//mikronet",
        "/networks/;x=1/mikronet",
        "/networks/%c0%ae%c0%ae/",
        "/networks/<script>alert(1)</script>",
        "/vocab/..%2f..%2flog.key",
        "/vocab/%2e%2e/x",
        "/networks?%=1",
        "/networks?q=a%00b",
        "networks",
        "http://elsewhere.example/networks/x",
        "*"
      })
  void anAddressThatIsATrickIsRefused(String target) throws IOException {
    String answer =
        raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("set-cookie")
        .doesNotContain("text/html")
        .doesNotContain("root:")
        .doesNotContain("exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /networks HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /networks HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /networks\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /networks HTTP/1.1\r\nHost: localhost\r\nAccept : text/turtle\r\n\r\n",
        "GET /networks HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n",
        "GET /networks HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "POST /networks HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /networks HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd",
        "nonsense\r\n\r\n"
      })
  void aRequestThatIsNotHttpIsRefused(String request) throws IOException {
    assertThat(raw(request)).matches("(?s)HTTP/1\\.1 (4|505).*").doesNotContain("text/html");
  }

  @Test
  void aPercentSignThatEncodesNothingIsJustThat() throws IOException {
    for (String sign : new String[] {"%", "100%", "%zz"}) {
      assertThat(
              raw(
                  "GET /networks?format=jsonld&q="
                      + sign
                      + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200")
          .contains("q=" + sign.replace("%", "%25") + "\"");
    }
  }

  @Test
  void aHeadThatIsHugeIsRefused() throws IOException {
    String request =
        "GET /networks HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(300_000) + "\r\n\r\n";
    assertThat(raw(request)).startsWith("HTTP/1.1 4").contains("application/problem+json");
  }

  @Test
  void addressesInAnswersNeverComeFromTheHostHeader() throws IOException {
    String request =
        """
        GET /vocab HTTP/1.1
        Host: evil.example
        X-Forwarded-Host: evil.example
        Connection: close

        """;
    String answer = raw(request.replace("\n", "\r\n"));
    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
  }

  @Test
  void theTagOfACompressedAnswerIsGoodForAChange() throws IOException {
    Reply created =
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .body(TestRecords.JSON, TestRecords.network("Komprimeret"))
            .send();
    assertThat(created.status()).isEqualTo(201);
    Reply read =
        registry.http().get("/networks/komprimeret").header("Accept-Encoding", "gzip").send();
    assertThat(read.header("Content-Encoding")).contains("gzip");
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(read.response().body()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).contains("Komprimeret");
    }
    Reply unchanged =
        registry
            .http()
            .get("/networks/komprimeret")
            .header("Accept-Encoding", "gzip")
            .header("If-None-Match", read.etag())
            .send();
    assertThat(unchanged.status()).isEqualTo(304);
    Reply changed =
        registry
            .http()
            .to("PUT", "/networks/komprimeret")
            .as(registry.coordinator())
            .header("If-Match", read.etag())
            .body(TestRecords.JSON, TestRecords.network("Ændret"))
            .send();
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  /** Everything that the server says to {@code request}. */
  private static String raw(String request) throws IOException {
    int port = java.net.URI.create(registry.home().base()).getPort();
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
      } catch (IOException refusedWhileSending) {
        // the answer is there all the same
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
