package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinators register and change networks with nothing but forms, and who attacks these. */
class RegisterTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final String TYPE = "https://w3id.org/sisternet/concept/type-microbusiness";
  private static final String OPEN = "https://w3id.org/sisternet/concept/admission-open";

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

  @ParameterizedTest
  @CsvSource({
    "en, Register a network, Check before you publish, 'Published.', Language, 1000.50",
    "da, Registrér et netværk, 'Gennemse, før du offentliggør', Offentliggjort., Sprog, '1.000,50'",
    "de, Netzwerk eintragen, Vor dem Veröffentlichen prüfen, Veröffentlicht., Sprache, '1.000,50'"
  })
  void aCoordinatorGetsFromNothingToPublished(
      String language, String title, String check, String told, String field, String price) {
    TestBrowser browser = person(language);
    HttpResponse<String> start = browser.get("/networks/new");
    whole(start);
    assertThat(start.body()).contains("<h1>" + title + "</h1>");
    String draft = begin(browser);

    HttpResponse<String> second =
        FormPage.open(browser, draft + "/about")
            .fill("name." + language, "Netz " + language)
            .fill("description." + language, "Ord & mere")
            .fill("classification", TYPE)
            .press("next");
    assertThat(location(second)).isEqualTo(draft + "/where");
    HttpResponse<String> first = browser.get(draft + "/where");
    whole(first);
    assertThat(first.body()).as("no fault before anything was typed").doesNotContain("page-errors");
    FormPage.open(browser, draft + "/where")
        .fill("areaServed.typed", "lolland")
        .fill("language.typed", "DA")
        .press("next");
    whole(browser.get(draft + "/membership"));
    HttpResponse<String> more =
        FormPage.open(browser, draft + "/membership")
            .fill("admissionPolicy", OPEN)
            .fill("memberProgram.1.tiers.1.fee.1.price", price)
            .press("add:memberProgram.1.tiers");
    assertThat(location(more)).isEqualTo(draft + "/membership#memberProgram.1.tiers.2");
    FormPage tiers = FormPage.open(browser, draft + "/membership");
    assertThat(tiers.value("admissionPolicy")).isEqualTo(OPEN);
    tiers
        .fill("memberProgram.1.tiers.2.name." + language, "Stor")
        .fill("memberProgram.1.tiers.2.eligibleHeadcount.1.minValue", "50")
        .fill("memberProgram.1.tiers.2.fee.1.price", "2000")
        .press("next");
    FormPage.open(browser, draft + "/meetings")
        .fill("event.1.schedule.1.repeatFrequency", "P1M")
        .press("next");
    HttpResponse<String> last =
        FormPage.open(browser, draft + "/contact")
            .fill("homepage", "www.netz-" + language + ".example")
            .fill("contactPoint.1.email", "info@netz-" + language + ".example")
            .press("next");
    assertThat(location(last)).isEqualTo(draft + "/check");

    HttpResponse<String> seen = browser.get(draft + "/check");
    whole(seen);
    assertThat(seen.body())
        .contains("<h1>" + check + "</h1>", "Ord &amp; mere", field)
        .contains(
            "<h3>"
                + Map.of(
                        "en",
                        "How do I join?",
                        "da",
                        "Hvordan bliver jeg med?",
                        "de",
                        "Wie mache ich mit?")
                    .get(language)
                + "</h3>")
        .doesNotContain("class=\"summary\"");
    HttpResponse<String> published = publish(browser, draft);
    assertThat(location(published)).isEqualTo("/networks/netz-" + language + "?told=published");
    HttpResponse<String> page = browser.get(location(published));
    whole(page);
    assertThat(page.body()).contains(told, "https://www.netz-" + language + ".example", "Stor");
    assertThat(browser.get("/account").body()).contains("Netz " + language);
    assertThat(new TestBrowser(server.port(), language, "").get(location(published)).body())
        .doesNotContain(told)
        .doesNotContain("method=\"post\"");
  }

  @Test
  void whatNobodyNamedHasANameInEveryLanguageAndStaysUnnamedInTheForm() {
    TestBrowser browser = person("da");
    String draft = filled(browser, "Unnamed");
    FormPage.open(browser, draft + "/membership")
        .fill("memberProgram.1.tiers.1.fee.1.price", "300")
        .press("next");
    FormPage.open(browser, draft + "/meetings")
        .fill("event.1.schedule.1.repeatFrequency", "P1M")
        .press("next");
    publish(browser, draft);

    TestBrowser reader = new TestBrowser(server.port(), "en", "");
    assertThat(reader.get("/networks/unnamed").body())
        .containsPattern(row("Membership"))
        .contains(">Meetings<");
    assertThat(reader.get("/networks/unnamed?lang=de").body())
        .containsPattern(row("Mitgliedschaft"))
        .contains(">Treffen<");
    String change = change(browser, "/networks/unnamed");
    FormPage tiers = FormPage.open(browser, change + "/membership");
    assertThat(tiers.value("memberProgram.1.tiers.1.name.da")).isEmpty();
    tiers.fill("memberProgram.1.tiers.1.name.da", "Små").press("next");
    publish(browser, change);
    assertThat(reader.get("/networks/unnamed?lang=de").body())
        .contains("lang=\"da\">Små<", ">Treffen<")
        .doesNotContainPattern(row("Mitgliedschaft"));
  }

  /** The head of a table's row. */
  private static String row(String name) {
    return "<th scope=\"row\">(\\s|<[^>]+>)*" + name + "<";
  }

  @Test
  void whoIsNotSignedInIsLedThroughItAndBack() {
    TestBrowser browser = new TestBrowser(server.port(), "en", "203.0.113.5");
    assertThat(location(browser.get("/networks/new"))).isEqualTo("/sign-in?next=/networks/new");
  }

  @Test
  void everyPageIsWholeInEveryLanguage() {
    TestBrowser browser = person("en");
    String draft = begin(browser);
    for (String language : List.of("en", "da", "de")) {
      for (String page :
          List.of(
              "",
              "/about",
              "/where",
              "/when",
              "/membership",
              "/meetings",
              "/contact",
              "/relations",
              "/figures",
              "/check")) {
        whole(browser.get(draft + page + "?lang=" + language));
      }
      whole(browser.get("/account?lang=" + language));
    }
    for (String parts :
        List.of(
            "figures?memberCount",
            "contact?post",
            "contact?account",
            "relations?funding",
            "membership?membership",
            "membership?communityContribution")) {
      String[] at = parts.split("\\?", 2);
      FormPage.open(browser, draft + "/" + at[0]).press("add:" + at[1]);
      whole(browser.get(draft + "/" + at[0]));
    }
  }

  @Test
  void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
    TestBrowser browser = person("en");
    String draft = begin(browser);
    HttpResponse<String> wrong =
        FormPage.open(browser, draft + "/about").fill("description.en", "Typed").press("next");
    assertThat(wrong.statusCode()).isEqualTo(422);
    whole(wrong);
    assertThat(wrong.body())
        .contains(
            "<title>Error: About",
            "href=\"" + draft + "/about#name\"",
            "id=\"name-error\"",
            "href=\"" + draft + "/about#classification\"",
            "Typed");
    assertThat(FormPage.open(browser, draft + "/about").value("description.en")).isEqualTo("Typed");
    assertThat(publish(browser, draft).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "where, areaServed.typed, Atlantis, areaServed",
    "where, language.typed, Klingonsk, language",
    "contact, homepage, javascript:alert(1), homepage",
    "contact, homepage, not an address, homepage",
    "contact, contactPoint.1.email, nobody, contactPoint.1.email",
    "contact, contactPoint.1.telephone, abc, contactPoint.1.telephone",
    "membership, memberProgram.1.tiers.1.fee.1.price, a lot, memberProgram.1.tiers.1.fee.1.price",
    "membership, memberProgram.1.tiers.1.fee.1.price, -5, memberProgram.1.tiers.1.fee.1.price",
    "membership, admissionPolicy, https://evil.example/, admissionPolicy",
    "when, foundingDate, 31.2.2005, foundingDate",
    "when, foundingDate, long ago, foundingDate",
    "relations, sisterNetwork.typed, Nobody knows this one, sisterNetwork"
  })
  void aWrongAnswerIsToldWhereItIs(String step, String field, String typed, String place) {
    TestBrowser browser = person("en");
    String draft = begin(browser);
    HttpResponse<String> answer =
        FormPage.open(browser, draft + "/" + step).fill(field, typed).press("next");
    assertThat(answer.statusCode()).isEqualTo(422);
    whole(answer);
    assertThat(answer.body())
        .contains(
            "href=\"" + draft + "/" + step + "#" + place + "\"", "id=\"" + place + "-error\"");
    assertThat(FormPage.open(browser, draft + "/" + step).values(field)).contains(typed);
  }

  @Test
  void whatWasTypedIsTakenAsItIsMeant() {
    TestBrowser browser = person("da");
    String draft = begin(browser);
    FormPage.open(browser, draft + "/when").fill("foundingDate", "3.2005").press("next");
    assertThat(FormPage.open(browser, draft + "/when").value("foundingDate")).isEqualTo("03.2005");
    assertThat(browser.get(draft + "/check").body()).contains("marts 2005");
    FormPage.open(browser, draft + "/where").fill("areaServed.typed", "DK022").press("later");
    assertThat(FormPage.open(browser, draft + "/where").values("areaServed"))
        .containsExactly("http://data.europa.eu/nuts/code/DK022");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</textarea><svg onload=alert(1)>",
        "{{7*7}}${7*7}#{7*7}"
      })
  void aScriptInAnyFieldIsText(String attack) {
    TestBrowser browser = person("en");
    String draft = begin(browser);
    for (String step :
        List.of("about", "where", "when", "membership", "meetings", "contact", "relations")) {
      FormPage form = FormPage.open(browser, draft + "/" + step);
      form.names().stream()
          .filter(name -> !name.equals("token") && !name.endsWith(".id"))
          .distinct()
          .toList()
          .forEach(name -> form.fill(name, attack));
      form.press("later");
      harmless(browser.get(draft + "/" + step));
    }
    harmless(browser.get(draft));
    harmless(browser.get(draft + "/check"));
    harmless(browser.get("/account"));
    // Only what a record may hold comes through, and it is text there too.
    FormPage.open(browser, draft + "/relations").press("next");
    String clean = begin(browser);
    FormPage.open(browser, clean + "/about")
        .fill("name.en", attack + " net")
        .fill("description.en", attack)
        .fill("altName.de", attack)
        .fill("classification", TYPE)
        .press("next");
    FormPage.open(browser, clean + "/where")
        .fill("areaServed.typed", "Lolland")
        .fill("language.typed", "da")
        .press("next");
    HttpResponse<String> published = publish(browser, clean);
    assertThat(published.statusCode()).isEqualTo(303);
    harmless(browser.get(location(published)));
  }

  @Test
  void nobodyElseReachesADraft() {
    TestBrowser owner = person("en");
    TestBrowser other = person("en");
    String draft = begin(owner);
    FormPage.open(owner, draft + "/about").fill("name.en", "Secret plan").press("later");
    String token = TestBrowser.token(other.get("/account"));
    for (String page : List.of("", "/about", "/check", "/both")) {
      assertThat(other.get(draft + page).statusCode()).isEqualTo(404);
    }
    for (String page : List.of("/about", "/check", "/both")) {
      assertThat(other.post(draft + page, Map.of("token", token, "name.en", "x")).statusCode())
          .isEqualTo(404);
    }
    other.post(draft + "/delete", Map.of("token", token));
    assertThat(other.get("/account").body()).doesNotContain("Secret plan");
    assertThat(FormPage.open(owner, draft + "/about").value("name.en")).isEqualTo("Secret plan");
    assertThat(owner.get("/search?q=Secret").body()).doesNotContain("Secret plan</a>");
    assertThat(owner.get(draft).headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void noOtherSiteFillsInAForm() {
    TestBrowser browser = person("en");
    String draft = begin(browser);
    String token = TestBrowser.token(browser.get(draft));
    assertThat(browser.post(draft + "/about", Map.of("name.en", "x")).statusCode()).isEqualTo(403);
    assertThat(
            browser
                .post(draft + "/check", Map.of("token", token), "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void sentTwiceItIsPublishedOnce() {
    TestBrowser browser = person("en");
    String draft = filled(browser, "Twice");
    String token = TestBrowser.token(browser.get(draft + "/check"));
    List<String> places =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> location(browser.post(draft + "/check", Map.of("token", token))))
            .distinct()
            .toList();
    assertThat(places).containsExactly("/networks/twice?told=published");
    assertThat(server.storage().heads().find(network("twice-2"))).isEmpty();
    assertThat(location(browser.get(draft + "/about"))).isEqualTo("/networks/twice");
  }

  @Test
  void twoNetworksOfOneNameAreTwo() {
    TestBrowser browser = person("en");
    publish(browser, filled(browser, "Namesake"));
    TestBrowser other = person("en");
    String draft = filled(other, "Namesake");
    Eventually.holds(
        "the search knows the first one",
        () -> other.get(draft + "/check").body().contains("Is it this one?"));
    assertThat(other.get(draft + "/check").body())
        .contains("the same name in the same area", "href=\"/networks/namesake\"");
    assertThat(location(publish(other, draft))).isEqualTo("/networks/namesake-2?told=published");
  }

  @Test
  void whatIsTypedIsKeptByTheScriptToo() {
    TestBrowser browser = person("en");
    String draft = begin(browser);
    FormPage form = FormPage.open(browser, draft + "/about").fill("name.en", "Half a na");
    HttpResponse<String> kept = form.fill("revision", "1").press("autosave");
    assertThat(kept.statusCode()).isEqualTo(204);
    assertThat(kept.headers().firstValue("Draft-Revision")).hasValue("2");
    assertThat(form.fill("name.en", "Too late").press("autosave").statusCode()).isEqualTo(409);
    assertThat(FormPage.open(browser, draft + "/about").value("name.en")).isEqualTo("Half a na");
  }

  @Test
  void anOwnNetworkIsChangedAndNothingOfItIsLost() {
    TestBrowser browser = person("en");
    publish(browser, filled(browser, "Changing"));
    String page = "/networks/changing";
    String change = change(browser, page);
    FormPage about = FormPage.open(browser, change + "/about");
    assertThat(about.value("name.en")).isEqualTo("Changing");
    about.fill("name.de", "Wandel").press("next");
    assertThat(location(publish(browser, change))).isEqualTo(page + "?told=changed");
    assertThat(browser.get(page + "?lang=de").body()).contains("<h1>Wandel</h1>", "Lolland");
    assertThat(server.storage().heads().find(network("changing")).orElseThrow().version().value())
        .isEqualTo(2);
    TestBrowser stranger = person("en");
    String token = TestBrowser.token(stranger.get("/account"));
    assertThat(stranger.get(page).body()).doesNotContain(page + "/change");
    assertThat(stranger.post(page + "/change", Map.of("token", token)).statusCode()).isEqualTo(403);
  }

  @Test
  void whoeverComesSecondSeesBothAndChooses() {
    TestBrowser browser = person("en");
    publish(browser, filled(browser, "Contested"));
    String page = "/networks/contested";
    String slow = change(browser, page);
    FormPage.open(browser, slow + "/about")
        .fill("name.en", "Contested by me")
        .fill("description.en", "Mine alone")
        .press("next");
    // The same person in another browser has another draft only if this one is published.
    var record = network("contested");
    changeDirectly(record, "Contested", "Contested by them");

    assertThat(location(publish(browser, slow))).isEqualTo(slow + "/both");
    HttpResponse<String> both = browser.get(slow + "/both");
    whole(both);
    assertThat(both.body()).contains("Contested by them", "name=\"name\"");
    browser.post(slow + "/both", Map.of("token", TestBrowser.token(both), "name", "theirs"));
    assertThat(location(publish(browser, slow))).isEqualTo(page + "?told=changed");
    assertThat(browser.get(page).body()).contains("Contested by them", "Mine alone");
  }

  @Test
  void aNetworkIsClosedWithAReasonAndASuccessorOrWithdrawn() {
    TestBrowser browser = person("en");
    publish(browser, filled(browser, "Ending"));
    publish(browser, filled(browser, "Heir"));
    String page = "/networks/ending";
    HttpResponse<String> form = browser.get(page + "/close");
    whole(form);
    String token = TestBrowser.token(form);
    HttpResponse<String> wrong =
        browser.post(
            page + "/close",
            Map.of("token", token, "version", "1", "do", "close", "day", "soon", "reason", ""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    whole(wrong);
    var closing =
        Map.of(
            "token",
            token,
            "version",
            "1",
            "do",
            "close",
            "day",
            "31.3.2026",
            "reason",
            "Merged & moved",
            "successor",
            HOME.base() + "/networks/heir");
    assertThat(location(browser.post(page + "/close", closing))).isEqualTo(page + "?told=changed");
    assertThat(browser.get(page).body())
        .contains("31 March 2026", "Merged &amp; moved", "href=\"/networks/heir\"");
    assertThat(browser.post(page + "/close", closing).statusCode()).isEqualTo(412);
    TestBrowser stranger = person("en");
    assertThat(stranger.get(page + "/close").statusCode()).isEqualTo(403);

    var withdrawal =
        new java.util.HashMap<>(Map.of("token", token, "version", "2", "do", "withdraw"));
    assertThat(browser.post(page + "/close", withdrawal).statusCode()).isEqualTo(422);
    withdrawal.put("sure", "yes");
    assertThat(location(browser.post(page + "/close", withdrawal))).isEqualTo("/account");
    assertThat(browser.get(page).statusCode()).isEqualTo(410);
    assertThat(browser.get("/account").body()).contains("withdrawn");
  }

  @Test
  void aWebsiteFillsTheFormAndSaysWhereEachAnswerCameFrom() throws Exception {
    TestBrowser browser = person("en");
    try (var site = new TestSite(WEBSITE)) {
      HttpResponse<String> begun = startFrom(browser, site.address() + "/om");
      String about = location(begun);
      FormPage form = FormPage.open(browser, about);
      assertThat(form.value("name.da")).isEqualTo("Mikro <b>net</b>");
      assertThat(form.value("description.da")).isEqualTo("Vi mødes hver måned.");
      whole(browser.get(about));
      assertThat(browser.get(about).body()).contains("Found at localhost (schema.org)");
      String draft = about.substring(0, about.lastIndexOf('/'));
      assertThat(FormPage.open(browser, draft + "/where").values("areaServed"))
          .containsExactly("https://w3id.org/sisternet/area/lolland");
      FormPage contact = FormPage.open(browser, draft + "/contact");
      assertThat(contact.value("contactPoint.1.email")).isEqualTo("info@mikronet.example");
      assertThat(contact.value("account.1.accountName")).isEqualTo("mikronet");
      assertThat(contact.value("homepage")).isEqualTo(site.address() + "/");
      assertThat(site.asked()).isEqualTo(List.of("/om"));
      form.fill("name.da", "Mikronet").press("next");
      assertThat(browser.get(about).body()).doesNotContain("name.da-hint");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://example.org/",
        "https://user@example.org/",
        "no address",
        "https://[::1/",
        ""
      })
  void onlyWebsitesAreRead(String address) {
    HttpResponse<String> answer = startFrom(person("en"), address);
    assertThat(answer.statusCode()).isEqualTo(422);
    whole(answer);
    assertThat(answer.body()).contains("not the address of a website");
  }

  private static HttpResponse<String> startFrom(TestBrowser browser, String address) {
    String token = TestBrowser.token(browser.get("/networks/new"));
    return browser.post("/networks/new", Map.of("token", token, "do", "site", "address", address));
  }

  private static final String WEBSITE =
      """
      <!DOCTYPE html><html lang="da-DK"><head><meta charset="utf-8">
      <title>Velkommen | Mikronet</title>
      <meta property="og:title" content="Et andet navn">
      <meta name="description" content="Noget andet">
      <link rel="canonical" href="/">
      <script type="application/ld+json">{broken</script>
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Siden"},
        {"@type": ["Organization", "NGO"], "name": "Mikro <b>net</b>",
         "description": "Vi mødes hver måned.", "foundingDate": "2005",
         "areaServed": {"@type": "Place", "name": "Lolland"},
         "contactPoint": [{"@type": "ContactPoint", "email": "jens.hansen@mikronet.example"}]}]}
      </script></head><body>
      <a href="mailto:lise.jensen@mikronet.example">Lise</a>
      <a href="mailto:info@mikronet.example?subject=x">Skriv</a>
      <a href="https://www.facebook.com/mikronet/">Facebook</a>
      <a href="javascript:alert(1)">x</a>
      </body></html>
      """;

  private static void changeDirectly(RecordIri record, String before, String after) {
    var head = server.storage().heads().find(record).orElseThrow();
    var graph =
        server
            .storage()
            .heads()
            .findVersion(record, head.version())
            .orElseThrow()
            .payload()
            .orElseThrow()
            .graph()
            .map(
                triple ->
                    triple.object() instanceof Literal literal && literal.lexical().equals(before)
                        ? new Triple(
                            triple.subject(), triple.predicate(), Literal.text(after, "en"))
                        : triple);
    server
        .publisher()
        .publish(
            new Submission(
                new Author(head.owner(), Role.MODERATOR),
                Kinds.NETWORK,
                record,
                graph,
                new Precondition.Anything()));
  }

  private static String change(TestBrowser browser, String page) {
    HttpResponse<String> own = browser.get(page);
    assertThat(own.body()).contains(page + "/change");
    return location(browser.post(page + "/change", Map.of("token", TestBrowser.token(own))));
  }

  private static RecordIri network(String slug) {
    return HOME.record(Kinds.NETWORK, slug);
  }

  /** A draft with all that is needed. */
  private static String filled(TestBrowser browser, String name) {
    String draft = begin(browser);
    FormPage.open(browser, draft + "/about")
        .fill("name.en", name)
        .fill("classification", TYPE)
        .press("next");
    FormPage.open(browser, draft + "/where")
        .fill("areaServed.typed", "Lolland")
        .fill("language.typed", "da")
        .press("next");
    return draft;
  }

  private static String begin(TestBrowser browser) {
    String token = TestBrowser.token(browser.get("/networks/new"));
    String first = location(browser.post("/networks/new", Map.of("token", token)));
    assertThat(first).matches("/drafts/[0-9a-f]{32}/about");
    return first.substring(0, first.lastIndexOf('/'));
  }

  private static HttpResponse<String> publish(TestBrowser browser, String draft) {
    String token = TestBrowser.token(browser.get(draft));
    return browser.post(draft + "/check", Map.of("token", token));
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(new Html(page.body()).faults()).as(page.uri().toString()).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow())
        .isIn("no-store", "private, no-cache");
  }

  /** No tag and no attribute of the attack is one. */
  private static void harmless(HttpResponse<String> page) {
    assertThat(page.statusCode()).isIn(200, 422);
    whole(page);
    assertThat(page.body().toLowerCase(Locale.ROOT))
        .doesNotContain("<script>alert", "<img src=x", "<svg onload", "href=\"javascript:");
  }

  /** Somebody who has signed in. */
  private static TestBrowser person(String language) {
    people++;
    var browser = new TestBrowser(server.port(), language, "");
    browser.signIn(
        server,
        new Author(new AccountId("person-" + people), Role.COORDINATOR),
        new MailAddress("person" + people + "@mikronet.example"));
    return browser;
  }
}
