package net.sisternet.registry.server.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.wire.DescriptorJson;
import net.sisternet.registry.core.wire.HeadsJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published log of a running registry, over HTTP. */
class LogFilterTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @TempDir private static Path data;

  private static RunningRegistry registry;

  @BeforeAll
  static void start() {
    registry = new RunningRegistry(data);
    registry.publish(0, 300);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/log,no-cache",
    "/log/index/0,no-cache",
    "/log/pages/1,no-cache",
    "/log/pages/0,'public, max-age=86400, immutable'",
    "/log/entries/7,'public, max-age=86400, immutable'",
    "/log/tile/0/000,'public, max-age=86400, immutable'",
    "/log/tile/0/001.p/44,'public, max-age=86400, immutable'",
    "/log/tile/entries/000,'public, max-age=86400, immutable'",
    "/log/checkpoint,'public, max-age=5'"
  })
  void whoHasItAlreadyIsTold(String path, String caching) {
    HttpResponse<byte[]> answer = registry.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue(caching);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).startsWith("\"");
    HttpResponse<byte[]> again = registry.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/log", "/log/index/0", "/log/pages/0", "/log/pages/1", "/log/tile/entries/000"})
  void whatIsKeptCompressedIsSentOnce(String path) {
    HttpResponse<byte[]> plain = registry.get(path, "Accept", "*/*");
    HttpResponse<byte[]> packed = registry.get(path, "Accept", "*/*", "Accept-Encoding", "gzip");
    assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
    assertThat(Gzip.unpack(packed.body())).isEqualTo(plain.body());
    assertThat(packed.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/trig,application/trig",
    "application/n-quads,application/n-quads",
    "application/ld+json,application/ld+json",
    "*/*,application/trig",
    "'application/n-quads,application/trig;q=0.9,text/html;q=0.2',application/n-quads"
  })
  void programsChooseTheFormat(String accept, String type) {
    for (String path : List.of("/log", "/log/index/0", "/log/pages/1", "/log/entries/1")) {
      HttpResponse<byte[]> answer = registry.get(path, "Accept", accept);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    }
    assertThat(registry.get("/log", "Accept", "text/turtle").statusCode()).isEqualTo(406);
  }

  @Test
  void peopleGetAPage() {
    for (String path : List.of("/log", "/log/pages/0", "/log/pages/1", "/log/entries/3")) {
      HttpResponse<byte[]> answer = registry.get(path, "Accept", BROWSER, "Accept-Language", "da");
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
      assertThat(text(answer)).contains("Loggen i Test", "network-");
    }
    assertThat(registry.get("/log/index/0", "Accept", BROWSER).statusCode()).isEqualTo(303);
    assertThat(text(registry.get("/log/pages/7", "Accept", BROWSER))).contains("<html");
    assertThat(text(registry.get("/log?format=nq", "Accept", BROWSER))).startsWith("<http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/log/",
        "/log/pages/2",
        "/log/pages/01",
        "/log/index/1",
        "/log/entries/0",
        "/log/entries/301",
        "/log/tile/0/002",
        "/log/tile/0/001.p/45",
        "/log/nothing",
        "/mirrors/nobody.example",
        "/mirrors/nobody.example/pages/0",
        "/mirrors"
      })
  void whereNothingIsNothingIsSaid(String path) {
    HttpResponse<byte[]> answer = registry.get(path, "Accept", "application/trig");
    if (path.equals("/log/")) {
      assertThat(answer.statusCode()).isEqualTo(200);
    } else {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(text(answer)).contains("/problems/not-found");
    }
  }

  @Test
  void anyTlogClientCanVerifyTheLog() {
    VerifierKey key = DescriptorJson.read(registry.get("/.well-known/sisternet").body()).logKey();
    HttpResponse<byte[]> note = registry.get("/log/checkpoint");
    assertThat(note.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    Checkpoint checkpoint = key.open(text(note));
    var tiles = new TileReader(path -> registry.get("/log/tile/" + path).body(), checkpoint.size());
    assertThat(checkpoint.size()).isEqualTo(300);
    assertThat(tiles.root()).isEqualTo(checkpoint.root());
    assertThat(tiles.bundle(1).get(43)).isEqualTo(registry.entries().get(299).entry().envelope());
  }

  @Test
  void itSaysOfItselfWhatSistersNeed() {
    var descriptor = DescriptorJson.read(registry.get("/.well-known/sisternet").body());
    assertThat(descriptor.home()).isEqualTo(registry.home());
    assertThat(descriptor.size()).isEqualTo(300);
    assertThat(descriptor.namespaces()).containsExactly(registry.home().base() + "/");
    for (URI endpoint : descriptor.endpoints().values()) {
      if (!endpoint.getPath().matches("/log/stream|/mirrors|/snapshots/latest")) {
        // What is only sent to says so to whoever reads.
        int status = endpoint.getPath().equals("/suggestions") ? 405 : 200;
        assertThat(registry.get(endpoint.getPath()).statusCode())
            .as("" + endpoint)
            .isEqualTo(status);
      }
    }
    var heads = HeadsJson.read(registry.get("/heads").body());
    var own = heads.find(registry.home()).orElseThrow();
    assertThat(own.state()).isEqualTo(CopyState.OWN);
    assertThat(own.checkpoint()).isEqualTo(registry.checkpoint());
    String tag = registry.get("/heads").headers().firstValue("ETag").orElseThrow();
    assertThat(registry.get("/heads", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void cataloguesAreTold() {
    String turtle = text(registry.get("/.well-known/void"));
    assertThat(turtle)
        .contains("dcat:Catalog", "void#sparqlEndpoint", "EventStream", "publicdomain/zero");
    String json = text(registry.get("/.well-known/void", "Accept", "application/ld+json"));
    assertThat(json).contains("http://www.w3.org/ns/dcat#Catalog");
  }

  /** The stream as it comes over the line: told at once, told of news, ended in order. */
  @Test
  void whoListensHearsEachChange(@TempDir Path folder) throws IOException {
    try (var other = new RunningRegistry(folder);
        var one = new Listening(other);
        var two = new Listening(other)) {
      assertThat(one.event()).contains("id: 0", "event: checkpoint");
      assertThat(two.event()).contains("id: 0");
      other.publish(0, 1);
      assertThat(one.eventWith("id: 1")).containsAll(dataLines(other.checkpoint()));
      assertThat(two.eventWith("id: 1")).contains("event: checkpoint");
      other.stop();
      assertThat(one.rest()).doesNotContain("id: 2");
    }
  }

  private static List<String> dataLines(String note) {
    return note.lines().map(line -> "data: " + line).toList();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** One connection that listens. */
  private static final class Listening implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    Listening(RunningRegistry registry) throws IOException {
      socket = new Socket("localhost", URI.create(registry.home().base()).getPort());
      socket.setSoTimeout(20_000);
      String request =
          "GET /log/stream HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The lines of the next event. */
    List<String> event() throws IOException {
      var lines = new ArrayList<String>();
      boolean within = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        within |= line.startsWith("event: ");
        if (within && line.isEmpty()) {
          return lines;
        }
        if (within) {
          lines.add(line);
        }
      }
      throw new IOException("the stream ended");
    }

    /** The next event that has {@code line}. */
    List<String> eventWith(String line) throws IOException {
      List<String> event = event();
      while (!event.contains(line)) {
        event = event();
      }
      return event;
    }

    /** Reads until the stream ends. */
    List<String> rest() throws IOException {
      return in.lines().toList();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
