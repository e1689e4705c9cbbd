package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is kept for the next reader never says what is no longer so. */
class KeptPagesTest {

  private static final String PAGE = "/networks/kept";

  @TempDir Path data;
  private PageServer server;

  @BeforeEach
  void start() {
    server = PageServer.start(data);
    publish("The first name", "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aNewVersionIsShownAtOnce() {
    assertThat(server.page(PAGE, "en").body()).contains("The first name");
    publish("The second name", "");
    assertThat(server.page(PAGE, "en").body())
        .contains("The second name")
        .doesNotContain("The first name");
  }

  @Test
  void anotherRecordsNameIsShownAsItIsNow() {
    other("Called so first");
    publish("The first name", "; org:linkedTo <http://registry.example/networks/other#it>");
    assertThat(server.page(PAGE, "en").body()).contains("Called so first");
    other("Called so now");
    assertThat(server.page(PAGE, "en").body())
        .contains("Called so now")
        .doesNotContain("Called so first");
  }

  @Test
  void aWithdrawnRecordIsGone() {
    RecordIri record = publish("The first name", "");
    assertThat(server.page(PAGE, "en").statusCode()).isEqualTo(200);
    server.withdraw(record);
    assertThat(server.page(PAGE, "en").statusCode()).isEqualTo(410);
  }

  @Test
  void eachLanguageHasItsOwn() {
    String english = server.page(PAGE, "en").body();
    assertThat(server.page(PAGE, "da").body()).contains("lang=\"da\"").isNotEqualTo(english);
    assertThat(server.page(PAGE, "en").body()).isEqualTo(english);
    assertThat(server.page(PAGE + "?lang=de", "en").body()).contains("<html lang=\"de\"");
  }

  private RecordIri publish(String name, String more) {
    return server.publish(Kinds.NETWORK, "kept", network("kept", name, more));
  }

  private void other(String name) {
    server.publish(Kinds.NETWORK, "other", network("other", name, ""));
  }

  private static String network(String slug, String name, String more) {
    return """
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix sn: <https://w3id.org/sisternet/ns#> .
        <http://registry.example/networks/%s#it> a sn:Network ; skos:prefLabel "%s"@en %s .
        """
        .formatted(slug, name, more);
  }
}
