package net.sisternet.registry.server;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;

/** A browser that keeps cookies, follows no redirect, and says what it is told to say. */
final class TestBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final String language;
  private final String address;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /**
   * A browser without cookies.
   *
   * @param address where it is in the world, as a proxy on this machine tells; empty for here
   */
  TestBrowser(int port, String language, String address) {
    this.port = port;
    this.language = language;
    this.address = address;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form as a page of the registry would. */
  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(fields)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a form that has several values under one name. */
  HttpResponse<String> postAll(String path, List<Map.Entry<String, String>> fields) {
    String body =
        fields.stream()
            .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends bytes. */
  HttpResponse<String> postBytes(String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Is signed in to {@code server}, at home at port 8080, as {@code author} from now on. */
  void signIn(RegistryServer server, Author author, MailAddress mail) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    Secret secret = Secret.random(new SecureRandom());
    server.storage().mailAccounts().addIfNew(author, mail, now);
    server
        .storage()
        .sessions()
        .add(new Session(secret.digest(), author, now, now, Device.UNKNOWN), Instant.EPOCH);
    cookies.put("session-8080", secret.value());
  }

  /** Opens the form for asking, and sends it. */
  HttpResponse<String> ask(String mail, String next) {
    String token = token(get("/sign-in?next=" + encode(next)));
    return post("/sign-in", Map.of("mail", mail, "next", next, "token", token));
  }

  /** What the first form of a page holds. */
  static String token(HttpResponse<String> page) {
    Matcher matcher = TOKEN.matcher(page.body());
    if (!matcher.find()) {
      throw new AssertionError("no form in " + page.body());
    }
    return matcher.group(1);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Language", language);
    if (!address.isEmpty()) {
      request.header("X-Forwarded-For", address);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (Exception e) {
      throw new IllegalStateException("no answer", e);
    }
  }

  private void keep(String cookie) {
    int equals = cookie.indexOf('=');
    String value = cookie.substring(equals + 1, cookie.indexOf(';'));
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(cookie.substring(0, equals));
    } else {
      cookies.put(cookie.substring(0, equals), value);
    }
  }

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + encode(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
