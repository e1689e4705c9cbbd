package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.transition.Happening;
import net.sisternet.registry.core.transition.Transition;
import net.sisternet.registry.core.transition.Transition.Form;
import net.sisternet.registry.core.transition.Transition.Remains;
import net.sisternet.registry.core.transition.Transitions;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of networks at one registry, as a sister shows it. */
class TransitionFederationTest {

  private static final Author OWNER = new Author(new AccountId("owner"), Role.OPERATOR);
  private static final Happening MAY = new Happening("2026-05", "Det gav mening.", "da");

  private final Home sister = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home home = new Home("http://localhost:" + TestRegistry.freePort());

  @TempDir private Path folder;

  @Test
  void aSisterLeadsFromTheOldAddressToTheNewAndFromWhatEndedToWhatCameAfterIt() {
    try (RegistryServer source = TestRegistry.start(folder.resolve("sister"), sister);
        RegistryServer server = TestRegistry.start(folder.resolve("home"), home)) {
      RecordIri old = publish(source, "mikronet");
      RecordIri little = publish(source, "lille");
      TestRegistry.accept(server, sister);
      var browser = new TestBrowser(server.port(), "da", "");
      String copies = "/mirrors/" + MirrorAddress.host(sister) + "/networks/";
      Eventually.holds(
          "the copies are here",
          () -> browser.get("/networks?q=mikronet").body().contains(copies + "mikronet"));

      carryOut(source, rename(old));
      carryOut(source, merge(little, sister.record(Kinds.NETWORK, "storenet")));

      Eventually.holds(
          "the old address leads on", () -> browser.get(copies + "mikronet").statusCode() == 301);
      assertThat(browser.get(copies + "mikronet").headers().firstValue("Location"))
          .contains(copies + "storenet");
      Eventually.holds(
          "the merger is here",
          () -> browser.get(copies + "lille").body().contains("Netværket er lukket"));
      HttpResponse<String> ended = browser.get(copies + "lille");
      assertThat(ended.body()).contains("href=\"" + copies + "storenet\"", "Det gav mening.");
      assertThat(browser.get(copies + "storenet").body()).contains("Tidligere mikronet");
      Eventually.holds(
          "the search knows the new name",
          () -> browser.get("/networks?q=storenet").body().contains(copies + "storenet"));
      assertThat(browser.get("/networks?q=mikronet").body())
          .contains(copies + "storenet\"")
          .doesNotContain(copies + "mikronet\"");
      HttpResponse<String> program = browser.get(copies + "mikronet?format=ttl");
      assertThat(program.statusCode()).isEqualTo(200);
      assertThat(program.body()).contains("isReplacedBy");
      assertThat(program.headers().allValues("Link"))
          .anyMatch(
              it ->
                  it.contains("/networks/storenet>")
                      && it.contains("rel=\"http://purl.org/dc/terms/isReplacedBy\""));
    }
  }

  private static Transition rename(RecordIri record) {
    return new Transition(
        Form.RENAME,
        record,
        Optional.empty(),
        Remains.FIRST,
        List.of(Literal.text("Storenet", "da")),
        true,
        MAY);
  }

  private static Transition merge(RecordIri record, RecordIri into) {
    return new Transition(
        Form.MERGE, record, Optional.of(into.thing()), Remains.OTHER, List.of(), false, MAY);
  }

  private void carryOut(RegistryServer source, Transition transition) {
    var transitions =
        new Transitions(
            sister,
            source.storage().heads(),
            source.publisher(),
            source.storage().care().stewards(),
            Clock.systemUTC());
    transitions.carryOut(transitions.plan(transition), OWNER.account(), true);
  }

  private RecordIri publish(RegistryServer source, String slug) {
    RecordIri record = sister.record(Kinds.NETWORK, slug);
    source
        .publisher()
        .publish(
            new Submission(
                OWNER,
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, slug, ""),
                new Precondition.Anything()));
    return record;
  }
}
