package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the page of a network has. */
class NetworkPageTest {

  @TempDir static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
    server.publishSeeds("sydhavsoerne");
    server.publishSeeds("nordjylland");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, For whom?, What does it cost?, When does it meet?, How do I join?, About this record",
    "da, For hvem?, Hvad koster det?, Hvornår mødes man?, Hvordan bliver jeg med?, Om denne post",
    "de, Für wen?, Was kostet es?, Wann trifft man sich?, Wie mache ich mit?, Über diesen Eintrag"
  })
  void answersWhatAVisitorAsksFirst(
      String language, String whom, String cost, String meets, String join, String last) {
    String page = server.page("/networks/mikronet", language).body();
    assertThat(page)
        .containsSubsequence(
            "<h1>",
            ">" + whom,
            ">" + cost,
            ">" + meets,
            ">" + join,
            "page-counts",
            "page-group",
            last);
    assertThat(new Html(page).faults()).isEmpty();
  }

  @Test
  void everyFieldStandsOnce() {
    String page = server.page("/networks/mikronet", "en").body();
    assertThat(page.split(">mikronet.dk</a>", -1)).hasSize(2);
    assertThat(page.split("id=\"count-2012-05-participants\"", -1)).hasSize(2);
  }

  @Test
  void drawsItsCountsAndSaysThatTheyDiffer() {
    assertThat(server.page("/networks/mikronet", "da").body())
        .contains(">500</text>", ">191</text>", ">2012</text>", "gruppe på sociale medier")
        .contains("kan ikke sammenlignes");
  }

  @Test
  void drawsWhoBelongsTogether() {
    assertThat(server.page("/networks/mikronet", "en").body())
        .contains("<path class=\"link mutual\"", "<path class=\"link\"")
        .contains("<a href=\"/networks/mikrovirk\"><text", "Sister networks</text>");
  }

  @Test
  void namesNetworksLikeItAndWhy() {
    String page = server.page("/networks/mikronet", "en").body();
    String likes = page.replaceFirst("(?s).*id=\"page-likes\"(.*?)</section>.*", "$1");
    assertThat(likes)
        .containsPattern("<a href=\"/networks/(?!mikronet\")")
        .containsPattern("Both (can|in|work in): ");
  }

  @Test
  void aRecordOfAnotherKindHasNoneOfIt() {
    assertThat(server.page("/organizations/hobbyfunhouse", "en").body())
        .doesNotContain("page-counts", "page-whom", "page-likes", "page-relations");
  }
}
