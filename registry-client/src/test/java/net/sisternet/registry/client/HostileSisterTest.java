package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import net.sisternet.registry.core.follow.UnreachableSisterException;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sister that sends over HTTP what it likes: in each case nothing wrong is told. */
class HostileSisterTest {

  private static final String PAGE = "/log/pages/0";
  private static final String OK = "HTTP/1.1 200 OK";

  private final PublishedLog registry = new PublishedLog();
  private final List<LogEntry> told = new ArrayList<>();

  @BeforeEach
  void publish() {
    registry.log.publishMany(20);
    registry.publish();
  }

  @AfterEach
  void stop() {
    registry.server.close();
  }

  @Test
  void aPageWhoseLineBreaksIsDiscarded() {
    registry.server.on(
        PAGE,
        (head, out) -> {
          out.write(RawServer.head(OK + "\r\nContent-Length: 5000"));
          out.write("<half".getBytes(StandardCharsets.UTF_8));
        });

    refused(ProblemType.UNREACHABLE);
  }

  @Test
  void aPackedPageThatIsCutIsDiscarded() {
    byte[] packed = PublishedLog.packed("x".repeat(9999).getBytes(StandardCharsets.UTF_8));
    registry.server.on(
        PAGE, OK + "\r\nContent-Encoding: gzip", Arrays.copyOf(packed, packed.length - 9));

    refused(ProblemType.PROTOCOL_BROKEN);
  }

  @Test
  void aGzipBombIsNotUnpacked() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bomb)) {
      var part = new byte[1 << 20];
      for (int i = 0; i < 1024; i++) {
        out.write(part);
      }
    }
    registry.server.on(PAGE, OK + "\r\nContent-Encoding: gzip", bomb.toByteArray());

    refused(ProblemType.PROTOCOL_BROKEN);
  }

  @Test
  void aPageOfTwoGigabytesIsBrokenOff() {
    var sent = new AtomicInteger();
    registry.server.on(
        PAGE,
        (head, out) -> {
          out.write(RawServer.head(OK));
          var part = new byte[1 << 20];
          for (int i = 0; i < 2048; i++) {
            out.write(part);
            sent.incrementAndGet();
          }
        });

    refused(ProblemType.PROTOCOL_BROKEN);
    assertThat(sent.get()).isLessThan(200);
  }

  @Test
  void aByteNowAndThenDoesNotHoldForEver() {
    var refused = new CountDownLatch(1);
    registry.server.on(
        PAGE,
        (head, out) -> {
          out.write(RawServer.head(OK + "\r\nContent-Length: 1000000"));
          do {
            out.write('x');
            out.flush();
          } while (!isOver(refused));
        });

    refused(ProblemType.UNREACHABLE, Duration.ofMillis(700));
    refused.countDown();
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    registry.server.on(PAGE, OK, new byte[] {'<', (byte) 0xC3, (byte) 0x28, '\n'});

    refused(ProblemType.PROTOCOL_BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://third.example/log/pages/0",
        "http://169.254.169.254/latest",
        "https://localhost/",
        "//third.example/x",
        "http://localhost:1/log/pages/0",
        "file:///etc/passwd",
        "mailto:x@x.y"
      })
  void aRedirectToAnotherPlaceIsNotFollowed(String location) {
    registry.server.on(PAGE, "HTTP/1.1 302 Found\r\nLocation: " + location, new byte[0]);

    refused(ProblemType.ADDRESS_REFUSED);
  }

  @Test
  void redirectsWithinTheOriginAreFollowedThreeTimes() {
    String redirect = "HTTP/1.1 307 Temporary Redirect\r\nLocation: ";
    registry.server.on("/a", redirect + "/b", new byte[0]);
    registry.server.on("/b", redirect + registry.home.base() + "/c", new byte[0]);
    registry.server.on("/c", redirect + "c", new byte[0]);
    registry.server.on(PAGE, redirect + "/a", new byte[0]);

    refused(ProblemType.PROTOCOL_BROKEN);
    assertThat(registry.server.requests().stream().filter("/c"::equals)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void aServerThatCannotNowIsAskedAgainWhenItSays(int status) {
    registry.server.on(
        "/log/checkpoint", "HTTP/1.1 " + status + " No\r\nRetry-After: 17", new byte[0]);

    assertThatThrownBy(() -> follower(Duration.ofSeconds(20)).followOnce(told::add))
        .isInstanceOfSatisfying(
            UnreachableSisterException.class,
            e -> assertThat(e.findRetryAfter()).contains(Duration.ofSeconds(17)));
  }

  @Test
  void aServerThatIsDownForAWhileIsTriedAgainUntilItIsThere() throws InterruptedException {
    var asked = new AtomicInteger();
    String note = registry.log.head().checkpoint();
    registry.server.on(
        "/log/checkpoint",
        (head, out) -> {
          boolean down = asked.incrementAndGet() < 3;
          byte[] body = note.getBytes(StandardCharsets.UTF_8);
          out.write(
              RawServer.head(
                  down
                      ? "HTTP/1.1 500 Down\r\nContent-Length: 0"
                      : OK + "\r\nContent-Length: " + body.length));
          out.write(down ? new byte[0] : body);
        });
    var following =
        new Thread(
            () ->
                follower(Duration.ofSeconds(20))
                    .follow(
                        entry -> {
                          told.add(entry);
                          if (told.size() == 20) {
                            Thread.currentThread().interrupt();
                          }
                        }));

    following.start();
    following.join();

    assertThat(asked.get()).isEqualTo(3);
    assertThat(told).isEqualTo(registry.log.entries());
  }

  @Test
  void anAnswerThatIsNoRegistrysIsTold() {
    registry.server.on("/log/checkpoint", "<html>welcome</html>");
    refused(ProblemType.PROTOCOL_BROKEN);
    registry.server.on("/log/checkpoint", "HTTP/1.1 403 No", new byte[0]);
    refused(ProblemType.PROTOCOL_BROKEN);
    registry.server.on("/.well-known/sisternet", "{}");
    refused(ProblemType.PROTOCOL_BROKEN);
  }

  @Test
  void aPeerThatSomebodyElseNamedIsNotAskedInAPrivateNetwork() {
    assertThatThrownBy(() -> HttpSisterFeed.descriptor(registry.home.base(), FeedConfig.PUBLIC))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.ADDRESS_REFUSED));
    assertThat(registry.server.requests()).isEmpty();
  }

  private void refused(ProblemType type) {
    refused(type, Duration.ofSeconds(20));
  }

  private void refused(ProblemType type, Duration limit) {
    assertThatThrownBy(() -> follower(limit).followOnce(told::add))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).as(e.getMessage()).isEqualTo(type));
    assertThat(told).isEmpty();
  }

  private RegistryFollower follower(Duration limit) {
    return new RegistryFollower(
        FollowConfig.of(registry.home.base()).withFeed(FeedConfig.LOCAL.withAnswerTimeout(limit)));
  }

  /** Whether the end has come within the time that a slow sister takes for a byte. */
  private static boolean isOver(CountDownLatch end) {
    try {
      return end.await(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
