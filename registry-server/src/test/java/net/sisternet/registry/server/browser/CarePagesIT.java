package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.care.Reminder;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.visits.Viewed;
import net.sisternet.registry.server.Storage;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A coordinator's own page with all that it can say, and taking over from somebody silent. */
class CarePagesIT {

  private static final String DEPUTYS = "deputy@mikronet.example";
  private static final Author SILENT = new Author(new AccountId("silent"), Role.COORDINATOR);
  private static final By ASK = By.cssSelector("main form[action$='/take-over'] button");

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(CarePagesIT.class);
    SignedIn.signIn(browser, registries.here(), DEPUTYS);
    Storage storage = registries.ours().storage();
    AccountId deputy =
        storage.mailAccounts().findByMail(new MailAddress(DEPUTYS)).orElseThrow().account();
    storage.mailAccounts().addIfNew(SILENT, new MailAddress("silent@mikronet.example"), now());
    for (String slug : List.of("mikronet", "mikrovirk")) {
      give(record(slug), SILENT.account());
      storage.care().stewards().addDeputy(record(slug), deputy, now());
      remind(record(slug), now().minus(Duration.ofDays(400)));
    }
    give(record("fuglebjerg"), deputy);
    LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    storage
        .pageViews()
        .add(
            Map.of(
                new Viewed(record("fuglebjerg"), today),
                12L,
                new Viewed(record("fuglebjerg"), today.minusMonths(1)),
                1_034L));
  }

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

  @Test
  void areForEverybodyAndValid() {
    Eventually.holds(
        "the sister's copy is told of",
        () ->
            TwoRegistries.get(registries.here() + "/account", "en", browser.cookies())
                .body()
                .contains("(as it is here)"));
    String mikronet = "/take-over?record=" + record("mikronet").value();
    browser.open(registries.here() + mikronet);
    browser.follow(browser.find(ASK));
    Confirmations confirmations =
        new Confirmations(
            registries.ours().storage().heads(),
            registries.ours().publisher(),
            registries.ours().storage().care(),
            registries.ours().storage().mailAccounts(),
            Clock.systemUTC());
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("account", "/account");
    pages.put("asked", mikronet);
    pages.put("asking", "/take-over?record=" + record("mikrovirk").value());
    pages.put("network", "/networks/mikronet");
    pages.put(
        "still-here",
        "/still-here/" + confirmations.newLink(record("mikronet"), SILENT.account()).value());
    pages.put("over", "/still-here/" + "A".repeat(43));
    var looks = new Looks(browser, registries.here());
    var faults = new ArrayList<String>();
    pages.forEach(
        (name, path) -> {
          for (String language : Walk.LANGUAGES) {
            looks
                .faults(path, language, "care-" + name)
                .forEach(fault -> faults.add(path + " in " + language + ": " + fault));
          }
        });
    assertThat(faults).isEmpty();
  }

  private static void give(RecordIri record, AccountId account) {
    Storage storage = registries.ours().storage();
    AccountId owner = storage.heads().find(record).map(RecordHead::owner).orElseThrow();
    assertThat(storage.care().stewards().handOver(record, owner, account)).isTrue();
  }

  private static void remind(RecordIri record, Instant when) {
    var reminder =
        new Reminder(
            record,
            Occasion.STILL_TRUE,
            LocalDate.ofInstant(when, ZoneOffset.UTC),
            SILENT.account());
    registries.ours().storage().care().reminders().take(reminder, when, when);
    registries.ours().storage().care().reminders().sent(reminder, when);
  }

  private static RecordIri record(String slug) {
    return new Home(registries.here()).record(Kinds.NETWORK, slug);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
