package net.sisternet.registry.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.signin.IdentityProvider.Arrival;
import net.sisternet.registry.core.signin.IdentityProvider.Reason;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.SteppedClock;
import net.sisternet.registry.server.oidc.TestProvider.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed of a provider, and what is not. */
class OidcProviderTest {

  private static final String HOME = "http://localhost:8080";
  private static final String MAIL = "post@mikronet.example";
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final Duration SHORT = Duration.ofMillis(700);

  private final TestProvider provider = new TestProvider(HOME);
  private final SteppedClock clock = new SteppedClock();
  private final OidcProvider oidc = new OidcProvider(provider.settings("Kommune-login"), clock);
  private final Secret attempt = Secret.random(new SecureRandom());

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void whoeverTheProviderHasVerifiedArrives() throws Exception {
    provider.isAsked("Post@Mikronet.example");
    assertThat(arrive(oidc, attempt)).isEqualTo(verified());
  }

  @Test
  void anAddressThatOnlyUserInfoTellsCounts() throws Exception {
    provider.isAsked(MAIL, Fault.MAIL_BY_USER_INFO);
    assertThat(arrive(oidc, attempt)).isEqualTo(verified());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "WRONG_NONCE",
        "NO_NONCE",
        "WRONG_AUDIENCE",
        "WRONG_ISSUER",
        "EXPIRED",
        "UNSIGNED",
        "SIGNED_WITH_THE_CLIENTS_SECRET",
        "SIGNED_BY_ANOTHER_KEY",
        "SIGNED_BY_ANOTHER_KEY_OF_THE_SAME_NAME",
        "NO_ID_TOKEN",
        "NO_JSON",
        "USER_INFO_OF_ANOTHER",
        "CODES_ARE_REFUSED",
        "TOKENS_ARE_HUGE",
        "TOKENS_ARE_ELSEWHERE",
        "DISCOVERY_IS_HUGE",
        "DISCOVERY_OF_ANOTHER_ISSUER",
        "DISCOVERY_NAMES_PLAIN_ADDRESSES"
      })
  void aLieIsNotBelieved(Fault lie) throws Exception {
    URI start = start(oidc, attempt);
    provider.isAsked(MAIL, lie);
    OidcProvider fresh = new OidcProvider(provider.settings("Kommune-login"), clock);
    assertThat(fresh.arrive(attempt, back(), follow(start)))
        .isEqualTo(new Arrival.Refused(Reason.UNTRUSTED));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNVERIFIED", "VERIFIED_AS_A_WORD", "NO_MAIL"})
  void anAddressThatIsNotVerifiedSignsNobodyIn(Fault fault) throws Exception {
    provider.isAsked(MAIL, fault);
    assertThat(arrive(oidc, attempt)).isEqualTo(new Arrival.Refused(Reason.UNVERIFIED));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TOKENS_FAIL", "TOKENS_ARE_SLOW", "KEYS_FAIL", "KEYS_ARE_HUGE", "DISCOVERY_FAILS"})
  void aProviderThatFailsIsNotWaitedFor(Fault fault) throws Exception {
    URI start = start(oidc, attempt);
    provider.isAsked(MAIL, fault);
    var impatient = new OidcProvider(provider.settings("Kommune-login"), clock, SHORT);
    assertThat(impatient.arrive(attempt, back(), follow(start)))
        .isEqualTo(new Arrival.Refused(Reason.UNREACHABLE));
  }

  @Test
  void aProviderThatIsAwayIsAskedAgainAfterAWhile() throws Exception {
    provider.isAsked(MAIL, Fault.DISCOVERY_FAILS);
    assertThat(oidc.findStart(attempt, back(), "da")).isEmpty();
    provider.isAsked(MAIL);
    assertThat(oidc.findStart(attempt, back(), "da")).isEmpty();
    clock.pass(Duration.ofSeconds(10));
    assertThat(arrive(oidc, attempt)).isEqualTo(verified());
  }

  @Test
  void nobodyAtAllAnswers() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var gone =
        new OidcProvider(
            new OidcSettings("Gone", URI.create("http://127.0.0.1:" + port), "a", "b", Set.of()),
            clock);
    assertThat(gone.findStart(attempt, back(), "en")).isEmpty();
  }

  @Test
  void anotherKeyOfTheProviderIsFound() throws Exception {
    provider.isAsked(MAIL);
    assertThat(arrive(oidc, attempt)).isEqualTo(verified());
    provider.changesItsKey();
    assertThat(arrive(oidc, Secret.random(new SecureRandom()))).isEqualTo(verified());
  }

  @Test
  void aCodeWorksOnceAndInItsBrowserAlone() throws Exception {
    provider.isAsked(MAIL);
    Map<String, List<String>> answer = follow(start(oidc, attempt));
    Secret thief = Secret.random(new SecureRandom());
    assertThat(oidc.arrive(thief, back(), answer)).isEqualTo(new Arrival.Refused(Reason.STRANGER));

    Map<String, List<String>> thiefs = new HashMap<>(follow(start(oidc, thief)));
    thiefs.put("code", answer.get("code"));
    assertThat(oidc.arrive(thief, back(), thiefs)).isEqualTo(new Arrival.Refused(Reason.UNTRUSTED));

    Map<String, List<String>> own = follow(start(oidc, attempt));
    assertThat(oidc.arrive(attempt, back(), own)).isEqualTo(verified());
    assertThat(oidc.arrive(attempt, back(), own)).isEqualTo(new Arrival.Refused(Reason.UNTRUSTED));
  }

  @ParameterizedTest
  @CsvSource({
    "state, , STRANGER",
    "state, another, STRANGER",
    "iss, https://evil.example, UNTRUSTED",
    "iss, , UNTRUSTED",
    "error, access_denied, DECLINED",
    "error, <script>, DECLINED",
    "code, , DECLINED",
    "code, another, UNTRUSTED"
  })
  void anAnswerThatWasChangedSignsNobodyIn(String name, String value, Reason reason)
      throws Exception {
    provider.isAsked(MAIL);
    Map<String, List<String>> answer = new HashMap<>(follow(start(oidc, attempt)));
    if (value == null) {
      answer.remove(name);
    } else {
      answer.put(name, List.of(value));
    }
    assertThat(oidc.arrive(attempt, back(), answer)).isEqualTo(new Arrival.Refused(reason));
  }

  @Test
  void aParameterThatIsThereTwiceIsNotThere() throws Exception {
    provider.isAsked(MAIL);
    Map<String, List<String>> answer = new HashMap<>(follow(start(oidc, attempt)));
    String state = answer.get("state").get(0);
    answer.put("state", List.of(state, state));
    assertThat(oidc.arrive(attempt, back(), answer))
        .isEqualTo(new Arrival.Refused(Reason.STRANGER));
  }

  @Test
  void aProviderIsTrustedForItsDomainsAlone() throws Exception {
    var narrow = new OidcProvider(provider.settings("Kommune-login", "mikronet.example"), clock);
    provider.isAsked(MAIL);
    assertThat(arrive(narrow, attempt)).isEqualTo(verified());
    for (String other : List.of("post@evil.example", "post@evil.mikronet.example")) {
      provider.isAsked(other);
      assertThat(arrive(narrow, attempt)).isEqualTo(new Arrival.Refused(Reason.UNVERIFIED));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example.org",
        "ftp://login.example.org",
        "https://login.example.org?a=b",
        "https://login.example.org#a",
        "https:login"
      })
  void anIssuerIsAnEncryptedAddress(String issuer) {
    assertThatThrownBy(() -> new OidcSettings("A", URI.create(issuer), "a", "b", Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(issuer);
  }

  @Test
  void theWordOfAProviderIsItsIssuer() {
    var issuer = URI.create("https://login.example.org:8443/realms/Lolland_Falster/");
    assertThat(new OidcSettings("A", issuer, "a", "b", Set.of()))
        .returns("login.example.org-8443-realms-lolland-falster", OidcSettings::id)
        .asString()
        .isEqualTo("OidcSettings[A, " + issuer + "]");
  }

  private Arrival arrive(OidcProvider at, Secret browser) throws Exception {
    return at.arrive(browser, back(), follow(start(at, browser)));
  }

  private URI start(OidcProvider at, Secret browser) {
    return at.findStart(browser, back(), "da").orElseThrow();
  }

  private URI back() {
    return URI.create(HOME + "/sign-in/with/" + oidc.id());
  }

  private static Arrival verified() {
    return new Arrival.Verified(new MailAddress(MAIL));
  }

  /** Goes where the registry sends a browser, and reads where the provider sends it back. */
  private static Map<String, List<String>> follow(URI start) throws Exception {
    HttpResponse<Void> answer =
        BROWSER.send(HttpRequest.newBuilder(start).build(), HttpResponse.BodyHandlers.discarding());
    URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return URLUtils.parseParameters(to.getRawQuery());
  }
}
