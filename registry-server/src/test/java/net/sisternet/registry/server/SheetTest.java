package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of networks as spreadsheets, friendly and hostile. */
class SheetTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final String BOUNDARY = "----sheet";

  @TempDir private static Path folder;
  private static RegistryServer server;
  private static int people;

  @BeforeAll
  static void start() {
    server = TestRegistry.start(folder, HOME);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aListIsLookedAtThenPublishedAndBroughtAgainWithoutDoubles() {
    TestBrowser browser = person();
    String csv =
        """
        Navn;Hjemmeside;Kommune;Type;Kontingent;Hemmeligt
        Ark Et;www.ark-et.example;Lolland;klynge;1.000;x
        "Ark ""To""; med mere";;lolland, Falster;klynge;;y
        Ark Tre;;Atlantis;klynge;gratis;
        ark et;https://ark-et.example/;Lolland;klynge;;
        """;
    HttpResponse<String> brought = bring(browser, csv.getBytes(StandardCharsets.UTF_8));
    String list = location(brought);
    HttpResponse<String> looked = browser.get(list);
    whole(looked);
    assertThat(looked.body()).contains("Angiv mindst ét sprog", "Atlantis");
    assertThat(server.storage().heads().find(HOME.record(Kinds.NETWORK, "ark-et"))).isEmpty();

    HttpResponse<String> again = press(browser, list, "look", Map.of("common.language", "dansk"));
    whole(again);
    assertThat(again.body()).contains("Offentliggør 2 netværk", "En række ovenfor");
    HttpResponse<String> published =
        press(browser, list, "publish", Map.of("common.language", "dansk"));
    assertThat(published.body()).contains("2 netværk er offentliggjort", "er her allerede");
    assertThat(browser.get("/networks/ark-et").body())
        .contains("1.000\u00a0DKK om året", "www.ark-et.example")
        .doesNotContain("Hemmeligt");
    assertThat(browser.get("/networks/ark-to-med-mere").body()).contains("Falster", "Lolland");

    String second =
        location(
            bring(
                browser, csv.replace("1.000", "2.000").getBytes(Charset.forName("windows-1252"))));
    HttpResponse<String> changes =
        press(browser, second, "look", Map.of("common.language", "dansk"));
    assertThat(changes.body()).contains("Offentliggør ét netværk", "ændrer dit netværk");
    press(browser, second, "publish", Map.of("common.language", "dansk"));
    assertThat(browser.get("/networks/ark-et").body()).contains("2.000\u00a0DKK om året");
    assertThat(server.storage().heads().find(HOME.record(Kinds.NETWORK, "ark-et-2"))).isEmpty();
  }

  @Test
  void anOwnNetworkIsFoundAgainHoweverManyWereChangedSince() {
    TestBrowser browser = person();
    String csv =
        """
        Navn;Hjemmeside;Kommune;Type;Kontingent;Sprog
        Ark Fjern;www.ark-fjern.example;Lolland;klynge;1.000;dansk
        """;
    String first = location(bring(browser, csv.getBytes(StandardCharsets.UTF_8)));
    press(browser, first, "publish", Map.of());
    RecordHead far =
        server.storage().heads().find(HOME.record(Kinds.NETWORK, "ark-fjern")).orElseThrow();
    var owner = new Author(far.owner(), Role.COORDINATOR);
    server
        .publisher()
        .publishTogether(
            IntStream.range(0, 310)
                .mapToObj(i -> HOME.record(Kinds.NETWORK, "ark-naer-" + i))
                .map(
                    it ->
                        new Submission(
                            owner,
                            Kinds.NETWORK,
                            it,
                            CareRegistry.network(it, it.slug(), ""),
                            new Precondition.IsNew()))
                .toList());
    server.awaitProjections(Duration.ofMinutes(1));

    String again =
        location(bring(browser, csv.replace("1.000", "3.000").getBytes(StandardCharsets.UTF_8)));
    assertThat(press(browser, again, "look", Map.of()).body()).contains("ændrer dit netværk");
  }

  @Test
  void aWorkbookIsRead() throws Exception {
    TestBrowser browser = person();
    HttpResponse<String> brought = bring(browser, workbook(""));
    HttpResponse<String> looked = browser.get(location(brought));
    whole(looked);
    assertThat(looked.body()).contains("Bogen", "www.bogen.example");
  }

  @Test
  void whatIsNoSpreadsheetIsRefusedAndNothingIsKept() throws Exception {
    TestBrowser browser = person();
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    for (byte[] file :
        List.of(
            bomb.toByteArray(),
            "PK\u0003\u0004nothing".getBytes(StandardCharsets.UTF_8),
            "only one line".getBytes(StandardCharsets.UTF_8),
            "a;b\n\"never closed".getBytes(StandardCharsets.UTF_8),
            ("Navn\n" + "x\n".repeat(400)).getBytes(StandardCharsets.UTF_8))) {
      HttpResponse<String> answer = bring(browser, file);
      assertThat(answer.statusCode()).isEqualTo(422);
      whole(answer);
    }
    HttpResponse<String> xxe = bring(browser, workbook(entity));
    assertThat(xxe.body()).doesNotContain("root:");
    assertThat(bring(browser, new byte[5 << 20]).statusCode()).isEqualTo(413);
  }

  @Test
  void cellsAreTextAndListsArePrivate() {
    TestBrowser browser = person();
    String attack = "<script>alert(1)</script>";
    String list =
        location(
            bring(
                browser,
                (attack + ";Navn\n" + attack + ";" + attack).getBytes(StandardCharsets.UTF_8)));
    HttpResponse<String> page = browser.get(list);
    whole(page);
    assertThat(page.body()).doesNotContain(attack);
    TestBrowser other = person();
    assertThat(other.get(list).statusCode()).isEqualTo(404);
    String token = TestBrowser.token(other.get("/account"));
    assertThat(other.post(list, Map.of("token", token, "do", "publish")).statusCode())
        .isEqualTo(404);
    assertThat(browser.get(list.replace("/import/", "/drafts/")).statusCode()).isEqualTo(404);
    assertThat(browser.get("/account").body()).contains(list);
  }

  @Test
  void aFileWithoutTheTokenOfThePageIsRefused() {
    TestBrowser browser = person();
    byte[] body = multipart("A".repeat(43), "Navn\nx".getBytes(StandardCharsets.UTF_8));
    assertThat(
            browser
                .postBytes("/import", "multipart/form-data; boundary=" + BOUNDARY, body)
                .statusCode())
        .isEqualTo(403);
    assertThat(browser.postBytes("/import", "multipart/form-data", body).statusCode())
        .isEqualTo(400);
    assertThat(
            browser.postBytes("/import", "multipart/form-data; boundary=other", body).statusCode())
        .isEqualTo(400);
  }

  private static HttpResponse<String> press(
      TestBrowser browser, String list, String button, Map<String, String> values) {
    var fields = new ArrayList<>(List.copyOf(values.entrySet()));
    fields.add(Map.entry("token", TestBrowser.token(browser.get(list))));
    fields.add(Map.entry("do", button));
    return browser.postAll(list, fields);
  }

  private static HttpResponse<String> bring(TestBrowser browser, byte[] file) {
    String token = TestBrowser.token(browser.get("/import"));
    return browser.postBytes(
        "/import", "multipart/form-data; boundary=" + BOUNDARY, multipart(token, file));
  }

  private static byte[] multipart(String token, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n"
                + token
                + "\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** A workbook of one sheet with inline texts, as small as they come. */
  private static byte[] workbook(String doctype) throws Exception {
    var out = new ByteArrayOutputStream();
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    String entity = doctype.isEmpty() ? "" : "&e;";
    try (var zip = new ZipOutputStream(out)) {
      file(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
      file(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + packages
              + "\"><Relationship Id=\"r1\" Type=\""
              + relations
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      file(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + packages
              + "\"><Relationship Id=\"r1\" Type=\""
              + relations
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      file(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + main
              + "\" xmlns:r=\""
              + relations
              + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      file(
          zip,
          "xl/worksheets/sheet1.xml",
          doctype
              + "<worksheet xmlns=\""
              + main
              + "\"><sheetData><row r=\"1\">"
              + cell("A1", "Navn")
              + cell("B1", "www")
              + "</row><row r=\"2\">"
              + cell("A2", "Bogen" + entity)
              + cell("B2", "www.bogen.example")
              + "</row></sheetData></worksheet>");
    }
    return out.toByteArray();
  }

  private static String cell(String place, String text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static void file(ZipOutputStream zip, String name, String text) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(new Html(page.body()).faults()).as(page.uri().toString()).isEmpty();
  }

  private static TestBrowser person() {
    people++;
    var browser = new TestBrowser(server.port(), "da", "");
    browser.signIn(
        server,
        new Author(new AccountId("lister-" + people), Role.COORDINATOR),
        new MailAddress("lister" + people + "@mikronet.example"));
    return browser;
  }
}
