package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Comparator;
import net.sisternet.registry.server.http.TestHttp.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list as a feed, read by a program that is not ours. */
class AtomFeedTest {

  private static TestRegistry registry;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
    String position = "";
    for (String name : new String[] {"Anker", "<b>&amp; ]]> \u0007Bølge", "Cirkel"}) {
      position = publish(name);
    }
    registry.http().get("/networks").header("Registry-Min-Position", position).send();
  }

  private static String publish(String name) {
    Reply reply =
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .body(TestRecords.JSON, TestRecords.network(name.replace("\u0007", "")))
            .send();
    return reply.header("Registry-Position").orElseThrow();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void hasWhatIsNewestFirstWithAllThatAFeedNeeds() throws Exception {
    Reply reply = registry.http().get("/networks?format=atom&sort=name&lang=da").send();
    assertThat(reply.header("Content-Type")).contains("application/atom+xml");
    SyndFeed feed = read(reply.text());
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).startsWith("Nyt fra ");
    assertThat(feed.getUri()).contains("/networks?");
    assertThat(feed.getPublishedDate()).isNotNull();
    assertThat(feed.getAuthors()).isNotEmpty();
    assertThat(feed.getEntries())
        .hasSize(3)
        .isSortedAccordingTo(Comparator.comparing(SyndEntry::getUpdatedDate).reversed())
        .allSatisfy(
            entry -> {
              assertThat(entry.getUri()).startsWith("http");
              assertThat(entry.getLink()).isEqualTo(entry.getUri());
              assertThat(entry.getTitle()).isNotBlank();
              assertThat(entry.getDescription()).isNotNull();
            });
    assertThat(feed.getEntries().get(1).getTitle()).contains("<b>&amp; ]]>");
  }

  @Test
  void aTextInAnotherLanguageSaysInWhich() {
    String danish = registry.http().get("/networks?format=atom&lang=da").send().text();
    assertThat(danish).contains("<title>Anker</title>").doesNotContain("<title xml:lang");
    String german = registry.http().get("/networks?format=atom&lang=de").send().text();
    assertThat(german).contains("<title xml:lang=\"en\">Anker in English</title>");
  }

  @Test
  void hasPagesAndIsEmptyWhereNothingIsFound() throws Exception {
    String first = registry.http().get("/search?format=atom&limit=1").send().text();
    assertThat(read(first).getEntries()).hasSize(1);
    assertThat(first).contains("rel=\"next\"", "rel=\"self\"", "rel=\"alternate\"");
    String nothing = registry.http().get("/search?format=atom&q=quetzalcoatl").send().text();
    assertThat(read(nothing).getEntries()).isEmpty();
  }

  private static SyndFeed read(String xml) throws Exception {
    return new SyndFeedInput().build(new StringReader(xml));
  }
}
