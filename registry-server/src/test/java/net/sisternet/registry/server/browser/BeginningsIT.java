package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ways on which a network comes into a registry beside the empty form: from its website, and as
 * one that is there already; what looks alike afterwards is for moderators.
 */
class BeginningsIT {

  private static final String WAYS = "net.sisternet.registry.server.browser.Walk#ways";
  private static final String NEXT = "form.wizard .row.end button[value=next]";
  private static final String SEND = "main form button[type=submit]";

  @TempDir private static Path folder;
  private static final Home HOME = new Home("http://localhost:" + TestRegistry.freePort());
  private static OneRegistry registry;
  private static People people;
  private static String moderator;

  @BeforeAll
  static void start() {
    registry = OneRegistry.start(BeginningsIT.class, HOME, () -> TestRegistry.start(folder, HOME));
    people = registry.people();
    moderator = people.signIn("moderator", Role.MODERATOR);
  }

  @AfterAll
  static void stop() throws Exception {
    if (registry != null) {
      registry.close();
    }
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aWebsiteFillsTheFormAndWhatIsThereAlreadyIsShown(String language, int width, boolean looking)
      throws IOException {
    String key = language + width;
    String person = people.signIn("person-" + key, Role.COORDINATOR);
    Journey way = registry.way(language, width, looking).as(person);
    try (var site = new TestSite(website("Garn " + key))) {
      people.publish(
          "person-" + key,
          "garn-" + key,
          "<#it> <http://xmlns.com/foaf/0.1/homepage> <" + site.address() + "/> .");
      way.open("/networks/new").type("#address", "nowhere at all").press("button[value=site]");
      way.look("site-wrong").type("#address", site.address() + "/om").press("button[value=site]");
      assertThat(way.address()).endsWith("/about");
      way.look("site-found").press(NEXT).press(NEXT);
    }
    way.open(way.address().replaceFirst("/[a-z]+$", "/check")).look("site-check");
    way.press("#page-alike ~ ul a[href$='/networks/garn-" + key + "']");
    assertThat(way.address()).endsWith("/networks/garn-" + key);
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void twoThatLookAlikeAreToldApartByAModerator(String language, int width, boolean looking) {
    String key = language + width;
    String homepage = "<#it> <http://xmlns.com/foaf/0.1/homepage> <https://" + key + ".example/> .";
    people.publish("one-" + key, "tvilling-" + key, homepage);
    people.publish("other-" + key, "dobbelt-" + key, homepage);
    registry.server().lookForAlikes();
    Journey way = registry.way(language, width, looking).as(moderator).open("/moderation");
    String pair = "/cases/" + pair(key);
    way.press("section[aria-labelledby='page-waiting'] a[href$='" + pair + "']").look("alike");
    assertThat(way.has("#page-pair")).isTrue();
    way.press("section[aria-labelledby='page-pair'] a[href*='/compare?']").reads("tvilling-" + key);
    way.open(pair).press("button[value=decline]").look("alike-no-reason");
    way.type("[name=reason]", "To <foreninger> i to byer").press("button[value=decline]");
    way.reads("To <foreninger> i to byer").look("alike-decided");
    assertThat(way.has(SEND + "[value=decline]")).isFalse();
    assertThat(way.faults()).isEmpty();
  }

  /** The number of the case about the two. */
  private static long pair(String key) {
    return registry.server().storage().cases().waiting(Topic.ALIKE, 100).stream()
        .filter(it -> (it.record().value() + it.content()).contains("tvilling-" + key))
        .filter(it -> (it.record().value() + it.content()).contains("dobbelt-" + key))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static String website(String name) {
    return """
    <!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>%1$s</title>
    <link rel="canonical" href="/">
    <script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "Organization", "name": "%1$s",
     "description": "Vi <mødes> hver måned.", "areaServed": {"@type": "Place", "name": "Lolland"}}
    </script></head><body></body></html>
    """
        .formatted(name);
  }
}
