package net.sisternet.registry.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A provider of OpenID Connect on a port of this machine, as strict as the standard: it knows one
 * client and one address to come back to, takes a code once and with its verifier alone, and signs
 * with RSA. Told to, it lies or fails.
 */
public final class TestProvider implements AutoCloseable {

  public static final String CLIENT = "the registry";
  public static final String SECRET = "s3cret: with & signs";

  /** Made once: keys are slow to make. */
  private static final RSAKey KEY = newKey();

  private static final RSAKey OTHER_KEY = newKey();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();
  private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private final URI back;
  private volatile RSAKey key = KEY;
  private volatile Optional<String> mail = Optional.empty();

  /** What a provider may do wrong. */
  public enum Fault {
    WRONG_NONCE,
    NO_NONCE,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    EXPIRED,
    UNSIGNED,
    SIGNED_WITH_THE_CLIENTS_SECRET,
    SIGNED_BY_ANOTHER_KEY,
    SIGNED_BY_ANOTHER_KEY_OF_THE_SAME_NAME,
    NO_ID_TOKEN,
    NO_JSON,
    UNVERIFIED,
    VERIFIED_AS_A_WORD,
    NO_MAIL,
    MAIL_BY_USER_INFO,
    USER_INFO_OF_ANOTHER,
    CODES_ARE_REFUSED,
    TOKENS_FAIL,
    TOKENS_ARE_SLOW,
    TOKENS_ARE_HUGE,
    TOKENS_ARE_ELSEWHERE,
    KEYS_FAIL,
    KEYS_ARE_HUGE,
    SAYS_NOTHING,
    DISCOVERY_FAILS,
    DISCOVERY_IS_HUGE,
    DISCOVERY_OF_ANOTHER_ISSUER,
    DISCOVERY_NAMES_PLAIN_ADDRESSES
  }

  /** A provider where one client is known, that has people come back to {@code back}. */
  public TestProvider(String home) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    back = URI.create(home + "/sign-in/with/" + settings("any").id());
    server.setExecutor(threads);
    serve("/.well-known/openid-configuration", this::discovery);
    serve("/keys", this::keys);
    serve("/authorize", this::authorize);
    serve("/token", this::token);
    serve("/person", this::person);
    server.start();
  }

  /** What a registry is told of it. */
  public OidcSettings settings(String name, String... domains) {
    return new OidcSettings(name, URI.create(issuer()), CLIENT, SECRET, Set.of(domains));
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Who signs in from now on, whatever browser comes. */
  public void isAsked(String address, Fault... wrong) {
    mail = Optional.of(address);
    faults.clear();
    faults.addAll(Set.of(wrong));
  }

  /** Signs with another key, and says so. */
  public void changesItsKey() {
    key = OTHER_KEY;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void discovery(HttpExchange exchange) throws IOException {
    if (isBroken(exchange, Fault.DISCOVERY_FAILS, Fault.DISCOVERY_IS_HUGE)) {
      return;
    }
    String base =
        faults.contains(Fault.DISCOVERY_NAMES_PLAIN_ADDRESSES)
            ? "http://provider.example"
            : issuer();
    String issuer =
        faults.contains(Fault.DISCOVERY_OF_ANOTHER_ISSUER) ? "https://evil.example" : issuer();
    json(
        exchange,
        200,
        """
        {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
         "jwks_uri": "%s/keys", "userinfo_endpoint": "%s/person",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"],
         "authorization_response_iss_parameter_supported": true}
        """
            .formatted(issuer, base, base, base, base));
  }

  private void keys(HttpExchange exchange) throws IOException {
    if (!isBroken(exchange, Fault.KEYS_FAIL, Fault.KEYS_ARE_HUGE)) {
      json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
    }
  }

  /** Somebody is signed in here already: they are sent back at once. */
  private void authorize(HttpExchange exchange) throws Exception {
    var request = AuthenticationRequest.parse(exchange.getRequestURI().getRawQuery());
    if (!CLIENT.equals(request.getClientID().getValue())
        || !back.equals(request.getRedirectionURI())
        || !request.getScope().contains("email")
        || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
      json(exchange, 400, "{\"error\": \"invalid_request\"}");
      return;
    }
    if (faults.contains(Fault.SAYS_NOTHING)) {
      exchange.sendResponseHeaders(204, -1);
      return;
    }
    var code = new AuthorizationCode();
    codes.put(code.getValue(), request);
    URI to =
        new AuthenticationSuccessResponse(
                back, code, null, null, request.getState(), null, new Issuer(issuer()), null)
            .toURI();
    exchange.getResponseHeaders().set("Location", to.toString());
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws Exception {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (faults.contains(Fault.TOKENS_ARE_SLOW)) {
      drip(exchange);
      return;
    }
    if (faults.contains(Fault.TOKENS_ARE_ELSEWHERE)) {
      exchange.getResponseHeaders().set("Location", issuer() + "/other");
      exchange.sendResponseHeaders(307, -1);
      return;
    }
    if (isBroken(exchange, Fault.TOKENS_FAIL, Fault.TOKENS_ARE_HUGE)) {
      return;
    }
    Optional<AuthenticationRequest> asked = findAsked(exchange, body);
    if (asked.isEmpty() || faults.contains(Fault.CODES_ARE_REFUSED)) {
      json(exchange, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"<b>no</b>\"}");
    } else if (faults.contains(Fault.NO_JSON)) {
      json(exchange, 200, "<html>");
    } else {
      String idToken =
          faults.contains(Fault.NO_ID_TOKEN)
              ? ""
              : ", \"id_token\": \"" + idToken(asked.get()) + "\"";
      json(exchange, 200, "{\"access_token\": \"a\", \"token_type\": \"Bearer\"" + idToken + "}");
    }
  }

  /** What was asked for by whoever has this code, its verifier and the client's secret. */
  private Optional<AuthenticationRequest> findAsked(HttpExchange exchange, byte[] body)
      throws Exception {
    var http = new HTTPRequest(HTTPRequest.Method.POST, URI.create(issuer() + "/token"));
    http.setAuthorization(exchange.getRequestHeaders().getFirst("Authorization"));
    http.setHeader("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
    http.setBody(new String(body, StandardCharsets.UTF_8));
    var request = TokenRequest.parse(http);
    var grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
    var client = (ClientSecretBasic) request.getClientAuthentication();
    return Optional.ofNullable(codes.remove(grant.getAuthorizationCode().getValue()))
        .filter(it -> client.getClientID().getValue().equals(CLIENT))
        .filter(it -> client.getClientSecret().getValue().equals(SECRET))
        .filter(it -> it.getRedirectionURI().equals(grant.getRedirectionURI()))
        .filter(
            it ->
                it.getCodeChallenge()
                    .equals(
                        CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())));
  }

  private void person(HttpExchange exchange) throws IOException {
    String subject = faults.contains(Fault.USER_INFO_OF_ANOTHER) ? "another" : "person-1";
    json(exchange, 200, "{\"sub\": \"" + subject + "\", " + mailClaims() + "}");
  }

  private String mailClaims() {
    String verified =
        faults.contains(Fault.UNVERIFIED)
            ? "false"
            : faults.contains(Fault.VERIFIED_AS_A_WORD) ? "\"true\"" : "true";
    return faults.contains(Fault.NO_MAIL)
        ? "\"name\": \"x\""
        : "\"email\": \"" + mail.orElseThrow() + "\", \"email_verified\": " + verified;
  }

  private String idToken(AuthenticationRequest asked) throws Exception {
    Instant now = Clock.systemUTC().instant();
    Duration age = faults.contains(Fault.EXPIRED) ? Duration.ofHours(2) : Duration.ZERO;
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(faults.contains(Fault.WRONG_ISSUER) ? "https://evil.example" : issuer())
            .subject("person-1")
            .audience(faults.contains(Fault.WRONG_AUDIENCE) ? "another client" : CLIENT)
            .issueTime(Date.from(now.minus(age)))
            .expirationTime(Date.from(now.minus(age).plus(Duration.ofMinutes(5))));
    if (!faults.contains(Fault.NO_NONCE)) {
      claims.claim(
          "nonce", faults.contains(Fault.WRONG_NONCE) ? "another" : asked.getNonce().getValue());
    }
    if (!faults.contains(Fault.MAIL_BY_USER_INFO) && !faults.contains(Fault.USER_INFO_OF_ANOTHER)) {
      JWTClaimsSet.parse("{" + mailClaims() + "}").getClaims().forEach(claims::claim);
    }
    return sign(claims.build());
  }

  private String sign(JWTClaimsSet claims) throws JOSEException {
    if (faults.contains(Fault.UNSIGNED)) {
      return new PlainJWT(claims).serialize();
    }
    if (faults.contains(Fault.SIGNED_WITH_THE_CLIENTS_SECRET)) {
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
      return token.serialize();
    }
    boolean another =
        faults.contains(Fault.SIGNED_BY_ANOTHER_KEY)
            || faults.contains(Fault.SIGNED_BY_ANOTHER_KEY_OF_THE_SAME_NAME);
    RSAKey signer = another ? OTHER_KEY : key;
    String name =
        faults.contains(Fault.SIGNED_BY_ANOTHER_KEY_OF_THE_SAME_NAME)
            ? key.getKeyID()
            : signer.getKeyID();
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), claims);
    token.sign(new RSASSASigner(signer));
    return token.serialize();
  }

  private boolean isBroken(HttpExchange exchange, Fault fails, Fault huge) throws IOException {
    if (faults.contains(fails)) {
      json(exchange, 500, "{}");
      return true;
    }
    if (faults.contains(huge)) {
      json(exchange, 200, "{\"a\": \"" + "x".repeat(4 * 1024 * 1024) + "\"}");
      return true;
    }
    return false;
  }

  /** Sends a byte now and then, and never the last one. */
  private void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    try {
      while (!closing.await(50, TimeUnit.MILLISECONDS)) {
        out.write(' ');
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A handler that may fail. */
  private interface Handler {
    void handle(HttpExchange exchange) throws Exception;
  }

  private void serve(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          } catch (IOException e) {
            throw e;
          } catch (Exception e) {
            throw new IOException(e);
          }
        });
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
