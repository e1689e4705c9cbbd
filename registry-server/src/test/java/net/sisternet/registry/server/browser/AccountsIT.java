package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.DraftDesk;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.SignInSettings;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.oidc.TestProvider;
import net.sisternet.registry.server.oidc.TestProvider.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A registry where people sign in at a provider of OpenID Connect, and where a moderator looks at
 * what is new before anybody else does.
 */
class AccountsIT {

  private static final String WAYS = "net.sisternet.registry.server.browser.Walk#ways";
  private static final String WITH = "main form[action*='/sign-in/with/'] button";
  private static final String THERE = "form[action$='/sign-out-there'] button";
  private static final String EVERYWHERE = "form[action$='/sign-out-everywhere'] button";
  private static final String PUBLISH = "main form.publish button";
  private static final String PHONE =
      "Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0";

  @TempDir private static Path folder;
  private static final Home HOME = new Home("http://localhost:" + TestRegistry.freePort());
  private static TestProvider provider;
  private static OneRegistry registry;
  private static People people;
  private static String moderator;

  @BeforeAll
  static void start() {
    registry = OneRegistry.start(AccountsIT.class, HOME, AccountsIT::startRegistry);
    people = registry.people();
    moderator = people.signIn("moderator", Role.MODERATOR);
  }

  @AfterAll
  static void stop() throws Exception {
    if (registry != null) {
      registry.close();
      provider.close();
    }
  }

  private static RegistryServer startRegistry() {
    provider = new TestProvider(HOME.base());
    return RegistryServer.start(
        TestRegistry.config(folder, HOME)
            .with(
                new SignInSettings(
                    Optional.empty(),
                    Policy.MODERATED,
                    List.of(provider.settings("Kommunens <login>")))));
  }

  /** The provider answers nothing at first, so that the page that leads there stays. */
  @ParameterizedTest
  @MethodSource(WAYS)
  void somebodySignsInAtAProviderWithoutALetter(String language, int width, boolean looking) {
    String mail = "somebody-" + language + width + "@kommune.example";
    Journey way = registry.way(language, width, looking).as("").leadsTo(provider.issuer());
    way.open("/sign-in?next=/networks/new").look("sign-in-with");
    provider.isAsked(mail, Fault.SAYS_NOTHING);
    way.press(WITH).look("sign-in-there");
    provider.isAsked(mail, Fault.UNVERIFIED);
    way.press("main a.button").look("sign-in-failed").press("main a[href$='/sign-in']");
    way.open("/sign-in?next=/networks/new");
    provider.isAsked(mail);
    way.press(WITH).arrives("/networks/new").open("/account").reads(mail);
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void somebodySeesWhereTheyAreSignedInAndSignsOutEverywhere(
      String language, int width, boolean looking) {
    String name = "many-" + language + width;
    String here = people.signIn(name, Role.COORDINATOR, Device.of(PHONE));
    String lost = people.signIn(name, Role.COORDINATOR, Device.of(PHONE));
    String third = people.signIn(name, Role.COORDINATOR);
    Journey way = registry.way(language, width, looking).as(here).open("/account").look("devices");
    assertThat(way.count(THERE)).isEqualTo(2);
    way.press(THERE);
    assertThat(way.count(THERE)).isEqualTo(1);
    way.press(EVERYWHERE);
    assertThat(way.has("header a[href$='/sign-in']")).isTrue();
    for (String cookies : List.of(here, lost, third)) {
      way.as(cookies).open("/account");
      assertThat(way.address()).contains("/sign-in");
    }
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aNewNetworkWaitsIsDeclinedMendedAndPublished(String language, int width, boolean looking) {
    String name = "Venter " + language + width;
    String slug = "venter-" + language + width;
    String author = people.signIn(slug, Role.COORDINATOR);
    Journey way = registry.way(language, width, looking).as(author);
    way.open(draft(slug, name) + "/check").look("moderated-check").press(PUBLISH);
    way.look("moderated-waits").open("/account").look("moderated-account");
    way.as("").open("/networks/" + slug).look("moderated-not-yet");
    way.as(moderator).open("/moderation").look("moderated-queue").openCase(name);
    way.look("moderated-decide").press("main form button[value=decline]");
    way.look("moderated-no-reason").type("[name=reason]", "Skriv, hvem <det> er for.");
    way.press("main form button[value=decline]").look("moderated-declined");
    way.as(author).openLetter(People.mail(slug), "/cases/").reads("Skriv, hvem <det> er for.");
    way.look("moderated-again").press("main form button[value=again]");
    assertThat(way.address()).contains("/drafts/");
    way.open(way.address().replaceFirst("/[a-z]+$", "") + "/check").press(PUBLISH);
    way.as(moderator).openCase(name).press("main form button[value=accept]");
    way.as("").open("/networks/" + slug).reads(name);
    assertThat(way.faults()).isEmpty();
  }

  private static String draft(String account, String name) {
    Author author = people.add(account, Role.COORDINATOR);
    Answers answers =
        Answers.NONE
            .with("name.da", name)
            .with("classification", List.of("https://w3id.org/sisternet/concept/type-peer"))
            .with("areaServed", List.of("https://w3id.org/sisternet/area/lolland"))
            .with(
                "language",
                List.of("http://publications.europa.eu/resource/authority/language/DAN"));
    var desk = new DraftDesk(registry.server().storage().drafts(), Clock.systemUTC());
    return "/drafts/" + desk.begin(author.account(), "network", answers).id();
  }
}
