package net.sisternet.registry.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.MailAddress;

/**
 * Says how long it takes to look at a list of networks, to publish it, and to bring it again
 * changed, each in one request. Argument: how many rows; 300 if there is none.
 */
final class SheetTimes {

  private static final String BOUNDARY = "----sheet";
  private static final Home HOME = new Home("http://localhost:8080");
  private static final Map<String, String> COMMON =
      Map.of("common.language", "dansk", "common.areaServed", "Lolland");

  private final RegistryServer server;
  private final TestBrowser browser;

  private SheetTimes(RegistryServer server) {
    this.server = server;
    this.browser = new TestBrowser(server.port(), "da", "");
    browser.signIn(
        server,
        new Author(new AccountId("lister"), Role.COORDINATOR),
        new MailAddress("lister@mikronet.example"));
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    int rows = args.length == 0 ? 300 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("sheet-times");
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      var times = new SheetTimes(server);
      times.round("a small list first", 20, "Opvarmning", "1.000");
      times.round("new", rows, "Netværk", "1.000");
      times.round("the same again", rows, "Netværk", "1.000");
      times.round("changed", rows, "Netværk", "2.000");
    }
  }

  private void round(String what, int rows, String name, String fee) {
    String csv =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    name
                        + ' '
                        + i
                        + ";www."
                        + name.toLowerCase(java.util.Locale.ROOT).replace("æ", "ae")
                        + i
                        + ".example;Lolland;klynge;"
                        + fee)
            .collect(Collectors.joining("\n", "Navn;Hjemmeside;Kommune;Type;Kontingent\n", "\n"));
    String token = TestBrowser.token(browser.get("/import"));
    String list =
        browser
            .postBytes("/import", "multipart/form-data; boundary=" + BOUNDARY, body(token, csv))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String looked = timed(what + ": looked at", () -> press(list, "look"));
    System.out.println(told(looked, "<button[^>]*value=\"publish\"[^>]*>([^<]*)<"));
    String published = timed(what + ": published", () -> press(list, "publish"));
    System.out.println(told(published, "role=\"status\"[^>]*>([^<]*)<"));
    server.awaitProjections(Duration.ofMinutes(1));
  }

  private static byte[] body(String token, String cells) {
    return List.of(Map.entry("token", token), Map.entry("cells", cells)).stream()
        .map(
            it ->
                "--"
                    + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\""
                    + it.getKey()
                    + "\"\r\n\r\n"
                    + it.getValue()
                    + "\r\n")
        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String timed(String what, Supplier<HttpResponse<String>> work) {
    long began = System.nanoTime();
    HttpResponse<String> answer = work.get();
    System.out.printf(
        "%s: %d ms, status %d, %d kB%n",
        what,
        (System.nanoTime() - began) / 1_000_000,
        answer.statusCode(),
        answer.body().length() / 1000);
    return answer.body();
  }

  private static String told(String page, String pattern) {
    Matcher told = Pattern.compile(pattern).matcher(page);
    return told.find() ? "  " + told.group(1) : "  nothing is said";
  }

  private HttpResponse<String> press(String list, String button) {
    List<Map.Entry<String, String>> fields = new ArrayList<>(List.copyOf(COMMON.entrySet()));
    fields.add(Map.entry("token", TestBrowser.token(browser.get("/import"))));
    fields.add(Map.entry("do", button));
    return browser.postAll(list, fields);
  }
}
