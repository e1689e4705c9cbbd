package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.server.TestRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What coordinators do with networks of their own: they rename, join, split and close them, and
 * give them into other hands; each from the network's page to what everybody sees afterwards.
 */
class OwnNetworksIT {

  private static final String WAYS = "net.sisternet.registry.server.browser.Walk#ways";
  private static final String SEND = "main form.wizard button[type=submit]";
  private static final String DO = "main form.publish button";
  private static final String BUTTON = "main form button[type=submit]";
  private static final String TRANSITION = "main a[href$='/transition']";
  private static final Duration MONTH = Duration.ofDays(30);

  @TempDir private static Path folder;
  private static final Home HOME = new Home("http://localhost:" + TestRegistry.freePort());
  private static OneRegistry registry;
  private static People people;
  private static String other;

  @BeforeAll
  static void start() {
    registry = OneRegistry.start(OwnNetworksIT.class, HOME, () -> TestRegistry.start(folder, HOME));
    people = registry.people();
    other = people.signIn("other", Role.COORDINATOR);
  }

  @AfterAll
  static void stop() throws Exception {
    if (registry != null) {
      registry.close();
    }
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aNetworkIsRenamedAndItsOldAddressLeadsToTheNewOne(
      String language, int width, boolean looking) {
    RecordIri record = people.publish(owner(language, width), "gammel-" + language + width, "");
    Journey way = registry.way(language, width, looking).as(signedIn(language, width));
    way.open(record.value()).press(TRANSITION).look("transition");
    way.press(SEND).look("transition-nothing-chosen");
    way.choose("[value=RENAME]").press(SEND).look("rename-name");
    way.type("[name='name.da']", "Nyt <navn> & mere " + language + width);
    way.press(SEND).look("rename-address").choose("[value=new]").press(SEND).look("rename-when");
    way.type("[name=day]", "i går").press(SEND).look("rename-when-wrong");
    way.type("[name=day]", "1.5.2026").type("[name=why]", "Vi er blevet <større>.");
    way.press(SEND).look("rename-check").press(DO).look("renamed");
    assertThat(way.address()).contains("/networks/nyt-navn-mere-").endsWith("?told=transition");
    way.as("").open(record.value()).reads("Nyt <navn> & mere " + language + width);
    assertThat(way.address()).contains("/networks/nyt-navn-mere-" + language);
    way.open(record.value() + "/history").look("rename-history");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void twoCoordinatorsJoinTheirNetworks(String language, int width, boolean looking) {
    String key = language + width;
    RecordIri small = people.publish(owner(language, width), "lille-" + key, "");
    RecordIri big = people.publish("other", "stor-" + key, "");
    Journey way = registry.way(language, width, looking).as(signedIn(language, width));
    way.open(small.value()).press(TRANSITION).choose("[value=MERGE]").press(SEND);
    way.look("merge-other").type("[name=other]", big.value()).press(SEND).look("merge-remains");
    way.choose("[value=OTHER]").press(SEND);
    way.type("[name=day]", "2026").type("[name=why]", "Færre <møder>.").press(SEND);
    way.look("merge-check").press(DO).look("merge-waits");
    way.as(other).open("/account").look("merge-account");
    way.openCase("stor-" + key).reads("Færre <møder>.").look("merge-decide");
    way.press("main form button[value=accept]").look("merge-decided");
    way.as("").open(small.value()).reads("Færre <møder>.").look("merged-closed");
    way.press("main .notice a[href$='/networks/stor-" + key + "']").look("merged");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aNetworkSplitsInTwo(String language, int width, boolean looking) {
    String key = language + width;
    RecordIri record = people.publish(owner(language, width), "helt-" + key, "");
    Journey way = registry.way(language, width, looking).as(signedIn(language, width));
    way.open(record.value()).press(TRANSITION).choose("[value=SPLIT]").press(SEND);
    way.look("split-parts").type("[name=parts]", "Øst " + key + "\nVest " + key).press(SEND);
    way.look("split-remains").choose("[value=NEW]").press(SEND);
    way.type("[name=day]", "5.2026").type("[name=why]", "For langt at køre.").press(SEND);
    way.look("split-check").press(DO).look("split-first");
    assertThat(way.address()).endsWith("/networks/oest-" + key + "?told=transition");
    way.as("").open(record.value()).look("split-closed");
    way.press("main .notice a[href$='/networks/vest-" + key + "']").reads("Vest " + key);
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aNetworkIsClosedAndAnotherIsTakenBack(String language, int width, boolean looking) {
    String key = language + width;
    RecordIri closed = people.publish(owner(language, width), "lukker-" + key, "");
    RecordIri mistaken = people.publish(owner(language, width), "fejl-" + key, "");
    Journey way = registry.way(language, width, looking).as(signedIn(language, width));
    way.open(closed.value()).press(TRANSITION).choose("[value=END]").press(SEND).look("close");
    way.press("main button[value=close]").look("close-wrong");
    way.type("[name=reason]", "Ingen <tid> mere").press("main button[value=close]").look("closed");
    way.as("").open(closed.value()).reads("Ingen <tid> mere");
    way.as(signedIn(language, width))
        .open(mistaken.value() + "/close")
        .press("main button[value=withdraw]");
    way.look("withdraw-unsure").choose("[name=sure]").press("main button[value=withdraw]");
    assertThat(way.address()).endsWith("/account");
    way.as("").open(mistaken.value()).look("withdrawn");
    assertThat(way.faults()).isEmpty();
  }

  /** Two change the same network at the same time; who is later sees both and chooses. */
  @ParameterizedTest
  @MethodSource(WAYS)
  void whatAnotherHasChangedMeanwhileIsShown(String language, int width, boolean looking) {
    RecordIri record = people.publish(owner(language, width), "begge-" + language + width, "");
    Journey way = registry.way(language, width, looking).as(signedIn(language, width));
    way.open(record.value()).press("main form[action$='/change'] button");
    String draft = way.address().replaceFirst("(/drafts/[^/]+).*", "$1");
    way.look("change").open(draft + "/about").type("[name='name.da']", "Mit <navn>");
    way.press("main form.wizard .row.end button[value=next]");
    people.publishAgain(
        owner(language, width), record, "<#it> skos:altLabel \"Andet <navn>\"@da .");
    way.open(draft + "/check").press(DO).look("both").press(BUTTON).press(DO);
    way.reads("Mit <navn>").reads("Andet <navn>");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aNetworkIsHandedOverToSomebodyWhoSaysYes(String language, int width, boolean looking) {
    String heir = "heir-" + language + width;
    RecordIri record = people.publish(owner(language, width), "gives-" + language + width, "");
    Journey way = registry.way(language, width, looking).as(signedIn(language, width));
    way.open(record.value()).press("main a[href*='/invitation?']").look("invite");
    way.type("[name=mail]", People.mail(heir)).choose("[value=owner]").press(BUTTON);
    way.look("invited").openLetter(People.mail(heir), "/invitation/");
    assertThat(way.address()).contains("/invitation/");
    way.reads("gives-").look("invitation-of-another");
    way.as("").openLetter(People.mail(heir), "/invitation/");
    assertThat(way.address()).contains("/sign-in?next=");
    way.as(people.signIn(heir, Role.COORDINATOR)).openLetter(People.mail(heir), "/invitation/");
    way.look("invitation").press(BUTTON).look("handed-over");
    assertThat(way.has("form[action$='/still-true']")).isTrue();
    way.as(signedIn(language, width)).open(record.value());
    assertThat(way.has("form[action$='/still-true']")).isFalse();
    way.openLetter(People.mail(heir), "/invitation/").look("invitation-over");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aDeputyTakesOverFromTheSilentAndIsStoppedByWhoIsThere(
      String language, int width, boolean looking) {
    String key = language + width;
    String cookies = people.signIn("deputy-" + key, Role.COORDINATOR);
    RecordIri answered = silent("there-" + key, "deputy-" + key);
    RecordIri given = silent("gone-" + key, "deputy-" + key);
    askedLongAgo(given, "gone-" + key, "deputy-" + key);
    Journey way = registry.way(language, width, looking).as(cookies);
    way.open("/account").look("take-over-account");
    way.press("main a[href*='/take-over?'][href*='there-" + key + "']")
        .look("take-over")
        .press(BUTTON)
        .look("taking-over");
    way.as("").open(answered.value()).look("take-over-seen");
    way.openLetter(People.mail("there-" + key), "/still-here/").look("still-here");
    way.press(BUTTON).look("still-here-thanks");
    Eventually.holds(
        "the other record has changed hands",
        () ->
            way.as(cookies).open(given.value()).has("form[action$='/still-true']")
                && way.open("/account").has("main a[href$='/networks/gone-" + key + "']"));
    way.open(given.value()).look("taken-over");
    assertThat(way.faults()).isEmpty();
  }

  /** Somebody else on each way: nobody may ask for much. */
  private static String owner(String language, int width) {
    return "owner-" + language + width;
  }

  private static String signedIn(String language, int width) {
    return people.signIn(owner(language, width), Role.COORDINATOR);
  }

  private static RecordIri silent(String name, String deputy) {
    RecordIri record = people.publishSilent(name, name);
    AccountId account = people.add(deputy, Role.COORDINATOR).account();
    registry.server().storage().care().stewards().addDeputy(record, account, People.now());
    return record;
  }

  /** As if the deputy had asked 40 days ago, and the owner had got the letter. */
  private static void askedLongAgo(RecordIri record, String name, String deputy) {
    Instant then = People.now().minus(Duration.ofDays(40));
    AccountId silent = people.add(name, Role.COORDINATOR).account();
    registry
        .server()
        .storage()
        .cases()
        .open(
            NewCase.of(
                Topic.TAKEOVER,
                record,
                Optional.of(people.add(deputy, Role.COORDINATOR).account()),
                then,
                Map.of(
                    "owner",
                    silent.value(),
                    "as",
                    "deputy",
                    "until",
                    then.plus(MONTH).toString())));
    people.remind(record, Occasion.TAKE_OVER, then.plusSeconds(9), silent);
  }
}
