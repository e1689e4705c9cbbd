package net.sisternet.registry.server.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.seeds.SeedHomes;

/**
 * Two registries on this machine that follow each other, each with the networks of its region; they
 * send no mail but show it.
 */
final class TwoRegistries implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final Home here = home();
  private final Home there = home();
  private final RegistryServer ours;
  private final RegistryServer theirs;

  private TwoRegistries(Path folder, UnaryOperator<ServerConfig> changed) {
    Map<String, Home> homes = Map.of("sydhavsoerne", here, "luebeck", there);
    ours = RegistryServer.start(changed.apply(TestRegistry.config(folder.resolve("here"), here)));
    theirs = TestRegistry.start(folder.resolve("there"), there);
    TestRegistry.load(ours, new SeedHomes().records("sydhavsoerne", homes));
    TestRegistry.load(theirs, new SeedHomes().records("luebeck", homes));
    TestRegistry.accept(ours, there);
    TestRegistry.accept(theirs, here);
    Eventually.holds("the sister is held", () -> finds(here, "Cloudsters", there));
    Eventually.holds("and holds us", () -> sisterFinds("Mikronet"));
  }

  static TwoRegistries start(Path folder) {
    return start(folder, UnaryOperator.identity());
  }

  /** The same, of which the one that is looked at is started with what {@code changed} makes. */
  static TwoRegistries start(Path folder, UnaryOperator<ServerConfig> changed) {
    return new TwoRegistries(folder, changed);
  }

  /** The base of the one that is looked at. */
  String here() {
    return here.base();
  }

  /** The base of its sister. */
  String there() {
    return there.base();
  }

  RegistryServer ours() {
    return ours;
  }

  /** Whether the sister finds {@code words} in a network of ours. */
  boolean sisterFinds(String words) {
    return finds(there, words, here);
  }

  private static boolean finds(Home asked, String words, Home of) {
    HttpResponse<String> answer =
        get(asked.base() + "/networks?format=json&q=" + words + "&home=" + of.base(), "en", "");
    return answer.statusCode() == 200 && answer.body().contains('"' + of.base() + "/networks/");
  }

  /** A page as a browser gets it. */
  static HttpResponse<String> get(String address, String language, String cookies) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", PAGE)
            .header("Accept-Language", language)
            .header("Cookie", cookies)
            .build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no answer from " + address, e);
    }
  }

  @Override
  public void close() {
    ours.close();
    theirs.close();
  }

  private static Home home() {
    return new Home("http://localhost:" + TestRegistry.freePort());
  }
}
