package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the web whose addresses come from somebody who is not trusted. */
class WebPagesTest {

  private static final int LARGEST = 1000;

  private final RawServer first = new RawServer();
  private final RawServer second = new RawServer();
  private final WebPages pages = new WebPages(FeedConfig.LOCAL, LARGEST);

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void aPageMayLeadOnToAnotherHost() {
    leads(first, "/", second.base() + "/new");
    second.on("/new", "Hello");
    WebPage page = pages.read(URI.create(first.base() + "/"));
    assertThat(page.address()).hasToString(second.base() + "/new");
  }

  @Test
  void eachHostOnTheWayIsLookedAtBeforeItIsAsked() {
    leads(first, "/", second.base() + "/secret");
    second.on("/secret", "Secret");
    var guarded =
        new WebPages(
            FeedConfig.LOCAL,
            LARGEST,
            new PeerExchange(
                FeedConfig.LOCAL,
                true,
                address -> {
                  if (address.toString().startsWith(second.base())) {
                    throw new RegistryException(
                        ProblemType.ADDRESS_REFUSED, "sister.plain", address.toString());
                  }
                }));
    assertThatThrownBy(() -> guarded.read(URI.create(first.base() + "/")))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.ADDRESS_REFUSED));
    assertThat(first.requests()).containsExactly("/");
    assertThat(second.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://elsewhere.example/",
        "https:///nowhere",
        "data:text/html,hello"
      })
  void whatIsNoPageOfTheWebIsNotFollowed(String target) {
    leads(first, "/", target);
    assertThatThrownBy(() -> pages.read(URI.create(first.base() + "/")))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e ->
                assertThat(e.type())
                    .isIn(ProblemType.ADDRESS_REFUSED, ProblemType.PROTOCOL_BROKEN));
  }

  @Test
  void aCircleOfHostsEnds() {
    leads(first, "/", second.base() + "/");
    leads(second, "/", first.base() + "/");
    assertThatThrownBy(() -> pages.read(URI.create(first.base() + "/")))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.PROTOCOL_BROKEN));
    assertThat(first.requests().size() + second.requests().size()).isEqualTo(4);
  }

  @Test
  void aPageHasALargestSize() {
    first.on("/", "x".repeat(LARGEST + 1));
    assertThatThrownBy(() -> pages.read(URI.create(first.base() + "/")))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.PROTOCOL_BROKEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1/", "http://localhost:8080/", "https://169.254.169.254/latest"})
  void theOwnNetworkIsNeverAsked(String address) {
    var strict = new WebPages(FeedConfig.PUBLIC, LARGEST);
    assertThatThrownBy(() -> strict.read(URI.create(address)))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.ADDRESS_REFUSED));
  }

  private static void leads(RawServer server, String path, String target) {
    server.on(
        path, "HTTP/1.1 302 Found\r\nLocation: " + target, "".getBytes(StandardCharsets.UTF_8));
  }
}
