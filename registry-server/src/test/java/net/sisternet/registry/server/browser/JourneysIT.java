package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.server.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What visitors, coordinators and moderators come for, each from the first page to the last, in
 * each language with a phone and at a desk.
 */
class JourneysIT {

  private static final String WAYS = "net.sisternet.registry.server.browser.Walk#ways";
  private static final String SEND = "main form button[type=submit]";
  private static final String ACCEPT = "main form button[value=accept]";
  private static final String UNCONFIRMED = "<> adms:status snc:record-unconfirmed .";
  private static final String REACHED =
      """
      <#it> schema:contactPoint <#contact> .
      <#contact> a schema:ContactPoint ; schema:email "info@write.example" .
      """;

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;
  private static People people;
  private static String owner;
  private static String moderator;

  /** The cookies of a guest for each language: nobody may ask for much. */
  private static final Map<String, String> GUESTS = new HashMap<>();

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(JourneysIT.class);
    people = new People(registries.ours(), new Home(registries.here()));
    owner = people.signIn("owner", Role.COORDINATOR);
    moderator = people.signIn("moderator", Role.MODERATOR);
    Walk.LANGUAGES.forEach(it -> GUESTS.put(it, people.signIn("guest-" + it, Role.COORDINATOR)));
  }

  /** Also says what is not valid HTML in the pages of all ways. */
  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (registries != null) {
      registries.close();
      Walk.check(browser);
    }
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void networksAreChosenInTheListAndCompared(String language, int width, boolean looking) {
    Journey way = new Journey(browser, registries.here(), language, width, looking).as("");
    way.open("/networks?home=" + registries.here())
        .choose(".hits li:nth-child(1) .choose input")
        .choose(".hits li:nth-child(2) .choose input")
        .press(".compare-bar button");
    assertThat(way.address()).contains("/compare?network=");
    way.type("[name=headcount]", "7").type("#page-add", "Mikronet").press(SEND);
    assertThat(way.address()).contains("headcount=7");
    way.look("compared").press(".comparison thead .remove");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aRegionAcrossTheBorderIsFoundLookedAtAndTakenHome(
      String language, int width, boolean looking) {
    Journey way = new Journey(browser, registries.here(), language, width, looking).as("");
    way.open("/regions")
        .press("main a[href$='/lolland-falster-fehmarn-luebeck']")
        .press(".map .controls a");
    assertThat(way.address()).contains("view=").endsWith("#page-land");
    way.look("region-closer").press("main a[href*='/embed']").look("region-embed");
    way.open("/regions/lolland-falster-fehmarn-luebeck/widget?lang=" + language)
        .press(".map svg a");
    assertThat(way.address()).contains("/networks?area=");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aNetworkIsClaimedAndAModeratorGivesIt(String language, int width, boolean looking) {
    RecordIri record = people.publish("seeds", "claim-" + language + width, UNCONFIRMED);
    Journey way =
        new Journey(browser, registries.here(), language, width, looking).as(guest(language));
    way.open(record.value()).press("main .actions a[href*='/claim?']").look("claim");
    way.type("[name=text]", " ").press(SEND).look("claim-wrong");
    way.type("[name=text]", "I run it & <know> it.").press(SEND).look("claim-waits");
    String waits = way.address();
    way.as(moderator).open("/moderation").look("queue");
    way.openCase("claim-" + language + width)
        .look("claim-decide")
        .press(ACCEPT)
        .look("claim-decided");
    way.as(guest(language)).open(waits).open(record.value());
    assertThat(way.has("form[action$='/still-true']")).isTrue();
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aChangeIsSuggestedSeenSideBySideAndTaken(String language, int width, boolean looking) {
    RecordIri record = people.publish("owner", "suggest-" + language + width, "");
    Journey way =
        new Journey(browser, registries.here(), language, width, looking).as(guest(language));
    way.open(record.value()).press("main .actions a[href*='/suggest?']").look("suggest");
    way.press(SEND).look("suggest-wrong");
    way.type("textarea[name$='description|da']", "Et bedre <netværk> & mere")
        .type("[name=note]", "Read on their site")
        .press(SEND)
        .look("suggested");
    way.as(owner).openCase("suggest-" + language + width);
    way.look("suggest-decide").press(ACCEPT).look("suggest-taken");
    way.as("").open(record.value()).reads("Et bedre <netværk> & mere");
    assertThat(way.faults()).isEmpty();
  }

  /** By somebody without an account, who never hears of the home of the record. */
  @ParameterizedTest
  @MethodSource(WAYS)
  void aChangeToASistersNetworkTravelsToItsHome(String language, int width, boolean looking) {
    String sister = registries.there().replaceFirst("https?://", "").replace(':', '_');
    Journey way = new Journey(browser, registries.here(), language, width, looking).as("");
    way.open("/mirrors/" + sister + "/networks/cloudsters-luebeck");
    way.press("main .actions a[href*='/suggest?']").look("suggest-abroad");
    way.type("[name=note]", "Moved to <another> street " + language + width)
        .type("[name=mail]", "reader-" + language + width + "@elsewhere.example")
        .press(SEND)
        .look("suggest-asked");
    way.open("/outbox").press("main a[href*='/suggested/']").look("suggest-confirm");
    way.press(SEND).look("suggest-sent");
    String status = way.address();
    Eventually.holds("it is at home", () -> way.open(status).reads("street").count("dd") > 1);
    way.look("suggest-received");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aVisitorWritesToANetworkWithoutItsAddress(String language, int width, boolean looking) {
    RecordIri record = people.publish("owner", "write-" + language + width, REACHED);
    Journey way = new Journey(browser, registries.here(), language, width, looking).as("");
    way.open(record.value()).press("main a.button[href*='/contact?']").look("contact");
    way.type("[name=text]", "http://a.example http://b.example http://c.example")
        .type("[name=mail]", "writer@elsewhere.example")
        .press(SEND)
        .look("contact-wrong");
    way.type("[name=text]", "May <I> come?")
        .type("[name=mail]", "writer-" + language + width + "@elsewhere.example")
        .press(SEND)
        .look("contact-asked");
    way.open("/outbox").press("main a[href*='/contact/']").look("contact-confirm");
    way.reads("May <I> come?").press(SEND).look("contact-sent");
    way.open("/outbox").press("main a[href*='/contact/stop/']").look("contact-stop");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void whatIsStillTrueIsConfirmedFromALetter(String language, int width, boolean looking) {
    RecordIri record = people.publish("owner", "true-" + language + width, UNCONFIRMED);
    Storage storage = registries.ours().storage();
    String secret =
        new Confirmations(
                storage.heads(),
                registries.ours().publisher(),
                storage.care(),
                storage.mailAccounts(),
                Clock.systemUTC())
            .newLink(record, new AccountId("owner"))
            .value();
    Journey way = new Journey(browser, registries.here(), language, width, looking).as("");
    way.open("/still-true/" + secret).look("still-true").press(SEND).look("still-true-thanks");
    assertThat(way.has("main form")).isFalse();
    way.press("main a[href*='/networks/true-']");
    assertThat(storage.heads().find(record).map(it -> it.version().value())).hasValue(2L);
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aPageIsReportedAndAModeratorAnswers(String language, int width, boolean looking) {
    RecordIri record = people.publish("owner", "report-" + language + width, "");
    Journey way = new Journey(browser, registries.here(), language, width, looking).as("");
    way.open(record.value()).press("main .actions a[href*='/report?']").look("report");
    way.choose("option[value=gone]").type("[name=text]", " ").press(SEND).look("report-wrong");
    way.type("[name=text]", "Closed <last> year").press(SEND);
    way.look("report-thanks");
    way.as(moderator).openCase("report-" + language + width);
    way.reads("Closed <last> year")
        .look("report-decide")
        .type("[name=reason]", "It is still there")
        .press(ACCEPT);
    assertThat(way.has("main form[method=post]")).isFalse();
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aListIsBroughtLookedAtAndPublished(String language, int width, boolean looking) {
    String name = "Ark " + language + width;
    Journey way =
        new Journey(browser, registries.here(), language, width, looking).as(guest(language));
    way.open("/networks/new").press("main a[href$='/import']").look("import");
    way.type(
            "#cells",
            "Navn;Kommune;Type;Sprog\n" + name + ";Lolland;klynge;dansk\n<Fejl>;Atlantis;klynge;\n")
        .press(SEND)
        .look("import-rows");
    way.press("main form button[value=publish]").look("import-published");
    way.press("main table a[href*='/networks/ark-']").reads(name);
    assertThat(way.faults()).isEmpty();
  }

  private static String guest(String language) {
    return GUESTS.getOrDefault(language, "");
  }
}
