package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.SignInSettings;
import net.sisternet.registry.server.mail.SmtpSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A coordinator who has never been here registers a network, from the first page to the page of the
 * network, through a letter; then somebody finds it at the sister registry.
 */
class RegisterJourneyIT {

  private static final String TYPE = "https://w3id.org/sisternet/concept/type-microbusiness";
  private static final String OPEN = "https://w3id.org/sisternet/concept/admission-open";
  private static final By NEXT = By.cssSelector("form.wizard .row.end button[value=next]");
  private static final By SEND = By.cssSelector("main form button[type=submit]");

  @TempDir private static Path folder;
  private static GreenMail mail;
  private static TwoRegistries registries;
  private static Chromium browser;
  private static Looks looks;
  private final List<String> faults = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private String language = "en";
  private String name = "";
  private boolean looking;

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    registries =
        TwoRegistries.start(
            folder, it -> it.with(new SignInSettings(Optional.of(mailServer()), true)));
    browser = Chromium.start(RegisterJourneyIT.class);
    looks = new Looks(browser, registries.here());
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (registries != null) {
      registries.close();
      mail.stop();
      Walk.check(browser);
    }
  }

  private static SmtpSettings mailServer() {
    return SmtpSettings.of(
        "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
        Optional.empty(),
        new MailAddress("registry@example.org"));
  }

  @BeforeEach
  void leave() {
    browser.open(registries.here() + "/about");
    browser.forgetCookies();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1280, Woolhouse, true",
    "en, 390, Loomhall, false",
    "da, 1280, Garnlageret, false",
    "da, 390, Uldhuset, true",
    "de, 1280, Webstube, false",
    "de, 390, Wollwerkstatt, true"
  })
  void fromNothingToFoundAtASister(String spoken, int width, String called, boolean lookedAt) {
    language = spoken;
    name = called;
    looking = lookedAt;
    browser.speak(language);
    browser.width(width);
    browser.open(registries.here() + "/");
    browser.follow(browser.find(By.cssSelector("header a[href$='/networks/new']")));

    signIn();
    assertThat(browser.address()).endsWith("/networks/new");
    look("start");
    browser.follow(browser.find(By.cssSelector("form[action$='/networks/new'] button")));
    describe();

    assertThat(browser.address()).endsWith("/check");
    look("check");
    for (String step : looking && language.equals("de") ? steps : List.<String>of()) {
      faults.addAll(looks.slowness(step));
    }
    browser.open(registries.here() + steps.get(0).replaceFirst("/[a-z]+$", "/check"));
    browser.follow(browser.find(By.cssSelector("form.publish button")));
    assertThat(browser.address()).contains("/networks/").endsWith("told=published");
    look("published");
    browser.awaitText(name);
    assertThat(faults).isEmpty();

    Eventually.holds("the sister has it", () -> registries.sisterFinds(name));
    browser.open(registries.there() + "/search?q=" + name);
    browser.follow(browser.find(By.cssSelector("main a[href^='/mirrors/']")));
    browser.awaitText(host());
    assertThat(browser.find(By.cssSelector("main .notice")).getText()).isNotBlank();
  }

  private void signIn() {
    assertThat(browser.address()).contains("/sign-in");
    look("sign-in");
    browser.find(By.name("mail")).sendKeys("post@" + host());
    browser.follow(browser.find(SEND));
    look("asked");
    browser.open(link());
    look("link");
    browser.follow(browser.find(SEND));
  }

  /** The one in the letter. */
  private String link() {
    Pattern wanted = Pattern.compile(registries.here() + "/sign-in/\\S{43}");
    Eventually.holds("a letter to " + host(), () -> letter().isPresent());
    Matcher link = wanted.matcher(letter().orElseThrow());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private Optional<String> letter() {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(it -> GreenMailUtil.getHeaders(it).contains("To: post@" + host()))
        .map(RegisterJourneyIT::text)
        .findFirst();
  }

  private static String text(MimeMessage letter) {
    try {
      return letter.getContent().toString();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("a letter that cannot be read", e);
    }
  }

  private void describe() {
    fill("name." + language, name);
    fill("description." + language, "Spinning & weaving < together >");
    fill("classification", TYPE);
    next("about");
    fill("areaServed.typed", "Lolland");
    fill("language.typed", language);
    next("where");
    fill("admissionPolicy", OPEN);
    fill("memberProgram.1.tiers.1.fee.1.price", "100");
    next("membership");
    fill("event.1.schedule.1.repeatFrequency", "P1M");
    next("meetings");
    fill("homepage", host());
    fill("contactPoint.1.email", "info@" + host());
    next("contact");
  }

  private void next(String step) {
    String path = browser.address().substring(registries.here().length());
    assertThat(path).endsWith("/" + step);
    look(step);
    browser.follow(browser.find(NEXT));
    steps.add(path);
  }

  /** Answers a question: types, or chooses what has this value. */
  private static void fill(String field, String answer) {
    WebElement first = browser.find(By.name(field));
    String type = first.getTagName().equals("input") ? first.getDomAttribute("type") : "";
    if (first.getTagName().equals("select")) {
      first.findElement(By.cssSelector("option[value='" + answer + "']")).click();
    } else if ("radio".equals(type) || "checkbox".equals(type)) {
      WebElement chosen =
          browser.find(By.cssSelector("[name='" + field + "'][value='" + answer + "']"));
      browser.script("arguments[0].scrollIntoView({block: 'center'})", chosen);
      chosen.click();
    } else {
      first.sendKeys(answer);
    }
  }

  private String host() {
    return name.toLowerCase(Locale.ROOT) + ".example";
  }

  /** Pages are looked at, at both widths, on one way in each language. */
  private void look(String step) {
    if (!looking) {
      return;
    }
    looks
        .faultsOfOpen(language, "register-" + step)
        .forEach(fault -> faults.add(step + " in " + language + ": " + fault));
  }
}
