package net.sisternet.registry.server.html.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.SignIn;

/**
 * Who sends a request, by the cookies of a browser: the one place where a cookie becomes an author.
 * Pages alone ask here; the API knows no cookies. Any thread.
 */
public final class Visitors {

  private static final String SESSION = Visitors.class.getName() + ".session";
  private static final String FORM = "form";
  private static final int SECRET_LENGTH = 43;
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
  private static final int DAY = (int) Duration.ofDays(1).toSeconds();

  private final SignIn signIn;
  private final boolean secure;
  private final String sessionCookie;
  private final String browserCookie;
  private final String attemptCookie;

  public Visitors(SignIn signIn, Home home) {
    URI base = URI.create(home.base());
    this.signIn = signIn;
    this.secure = "https".equals(base.getScheme());
    // Browsers keep cookies of all ports together, so that two registries on one machine would
    // sign each other's visitors out.
    String port = secure || base.getPort() < 0 ? "" : "-" + base.getPort();
    String prefix = secure ? "__Host-" : "";
    this.sessionCookie = prefix + "session" + port;
    this.browserCookie = prefix + "browser" + port;
    this.attemptCookie = prefix + "provider" + port;
  }

  /** The session of whoever sent {@code request}; looked up once for each. */
  public Optional<Session> findSession(ContainerRequestContext request) {
    if (request.getProperty(SESSION) instanceof Optional<?> known) {
      return known.map(Session.class::cast);
    }
    Optional<Session> session = findSecret(request, sessionCookie).flatMap(signIn::findSession);
    request.setProperty(SESSION, session);
    return session;
  }

  /** The session of a browser that holds {@code cookies}, where no request is at hand. */
  public Optional<Session> findSession(Map<String, String> cookies) {
    return Optional.ofNullable(cookies.get(sessionCookie))
        .flatMap(Secret::find)
        .flatMap(signIn::findSession);
  }

  /**
   * As whom {@code request} publishes.
   *
   * @throws RegistryException of type {@code UNAUTHENTICATED} if nobody is signed in
   */
  public Author author(ContainerRequestContext request) {
    return findSession(request)
        .map(Session::author)
        .orElseThrow(
            () ->
                new RegistryException(
                    ProblemType.UNAUTHENTICATED,
                    Refusals.text("signin.needed"),
                    java.util.List.of()));
  }

  /** The rough kind of the browser that sends {@code request}. */
  public static Device device(ContainerRequestContext request) {
    return Device.of(
        Optional.ofNullable(request.getHeaderString(HttpHeaders.USER_AGENT)).orElse(""));
  }

  /** What the browser holds that asks for a link. */
  public Optional<Secret> findBrowser(ContainerRequestContext request) {
    return findSecret(request, browserCookie);
  }

  /**
   * What a form of this visitor has to hold, so that no other site can send it: made of the cookie
   * of the session, or of the browser where nobody is signed in. Empty without a cookie.
   */
  public Optional<Secret> findFormToken(ContainerRequestContext request) {
    Optional<Secret> cookie =
        findSession(request).isPresent()
            ? findSecret(request, sessionCookie)
            : findBrowser(request);
    return cookie.map(Visitors::formToken);
  }

  /** What a form needs that may be sent by whoever sees it, signed in or not. */
  public OpenForm openForm(ContainerRequestContext request) {
    Optional<Secret> token = findFormToken(request);
    if (token.isPresent()) {
      return new OpenForm(token.get().value(), java.util.List.of());
    }
    Secret browser = signIn.newSecret();
    return new OpenForm(formToken(browser).value(), java.util.List.of(browser(browser)));
  }

  /** What the forms hold of a browser where nobody is signed in. */
  public static Secret formToken(Secret cookie) {
    return cookie.derive(FORM);
  }

  /** The cookie of a session; how long that lasts is known here, not there. */
  public NewCookie session(Secret secret) {
    return cookie(sessionCookie, secret.value(), YEAR);
  }

  public NewCookie noSession() {
    return cookie(sessionCookie, "", 0);
  }

  /** The cookie of a browser that asks for a link. */
  public NewCookie browser(Secret secret) {
    return cookie(browserCookie, secret.value(), DAY);
  }

  public NewCookie noBrowser() {
    return cookie(browserCookie, "", 0);
  }

  /**
   * What a browser holds that was sent to a provider.
   *
   * @param secret what the attempt is known by
   * @param next where to go afterwards
   */
  public record Attempt(Secret secret, String next) {}

  /** The attempt under way in a browser. */
  public Optional<Attempt> findAttempt(ContainerRequestContext request) {
    return findCookie(request, attemptCookie)
        .filter(it -> it.length() >= SECRET_LENGTH)
        .flatMap(
            it ->
                Secret.find(it.substring(0, SECRET_LENGTH))
                    .map(secret -> new Attempt(secret, decode(it.substring(SECRET_LENGTH)))));
  }

  /** The cookie of an attempt, for as long as a link works. */
  public NewCookie attempt(Attempt attempt) {
    String next =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(attempt.next().getBytes(StandardCharsets.UTF_8));
    return cookie(
        attemptCookie, attempt.secret().value() + next, (int) SignIn.LINK_LIFE.toSeconds());
  }

  public NewCookie noAttempt() {
    return cookie(attemptCookie, "", 0);
  }

  private static String decode(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return "";
    }
  }

  private static Optional<Secret> findSecret(ContainerRequestContext request, String name) {
    return findCookie(request, name).flatMap(Secret::find);
  }

  private static Optional<String> findCookie(ContainerRequestContext request, String name) {
    return Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue);
  }

  private NewCookie cookie(String name, String value, int maxAge) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .secure(secure)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
