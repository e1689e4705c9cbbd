package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a payload. */
class HostilePayloadTest extends FollowingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"007\"|\"7\"", "@da <|@de <", "@da <http|@da  <http"})
  void aPayloadWithoutItsDigestIsRefused(String right, String wrong) {
    log.publish("mikronet");

    assertThatThrownBy(
            follower(new InMemoryFeed(log).changingPages(page -> page.replace(right, wrong)))::poll)
        .isInstanceOf(RegistryException.class);
    assertThat(mirror.head().size()).isZero();
  }

  @Test
  void aPayloadThatIsMissingIsRefused() {
    log.publish("mikronet");

    refused(
        ProblemType.LOG_MISMATCH,
        follower(
                new InMemoryFeed(log)
                    .changingPages(
                        page -> without(page, " <http://localhost:8080/log/entries/1> .")))
            ::poll);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<R#it> <https://w3id.org/tree#relation> <R#it> .\n",
        "<R#it> <http://schema.org/name> <https://w3id.org/ldes#x> .\n",
        "<R2#it> <http://schema.org/name> \"x\" .\n",
        "<https://luebeck.example/networks/a#it> <http://schema.org/name> \"x\" .\n",
        "<R#it> <http://schema.org/name> _:b .\n",
        "_:b <http://schema.org/name> \"x\" .\n",
        "<R#it> <http://schema.org/name> \"x\"@DA .\n",
        "<R#it> <http://schema.org/name> \"\\u0041\" .\n",
        "<R#it> <http://schema.org/name> \"\u202Eoff\" .\n",
        "<no-iri> <http://schema.org/name> \"x\" .\n",
      })
  void aSignedPayloadThatBreaksRulesIsKeptAndNotApplied(String lines) {
    RecordIri record = Samples.network("bad");
    log.publish("good")
        .publish(record, new Payload(lines.replace("R", record.value())))
        .publish("better");

    FollowReport report = follower(new InMemoryFeed(log)).poll();

    assertThat(report.after()).isEqualTo(new Position(3));
    assertThat(report.quarantined()).hasSize(1);
    assertThat(report.quarantined().get(0).position()).isEqualTo(new Position(2));
    assertThat(report.quarantined().get(0).record()).isEqualTo(record);
    assertIsWhole();
  }

  @Test
  void aPayloadThatIsTooLargeIsKeptAndNotApplied() {
    RecordIri record = Samples.network("big");
    String line = "<" + record + "#it> <" + Sn.NS + "x> \"";
    var many = new StringBuilder();
    for (int i = 10_000; i < 15_001; i++) {
      many.append(line).append(i).append("\" .\n");
    }
    log.publish(record, new Payload(many.toString()))
        .publish(record, new Payload(line + "x".repeat(1 << 20) + "\" .\n"))
        .publish(record, new Payload(line + "ø".repeat(1 << 19) + "\" .\n"));

    assertThat(follower(new InMemoryFeed(log)).poll().quarantined()).hasSize(3);
    assertIsWhole();
  }

  @Test
  void aRuleOfTheCallerQuarantinesToo() {
    log.publish("mikronet").publish("landliv");

    FollowReport report =
        new SisterFollower(
                SISTER,
                new InMemoryFeed(log),
                mirrorLog(),
                (record, graph) ->
                    record.slug().equals("landliv")
                        ? Optional.of(Text.same("no shape"))
                        : Optional.empty(),
                FollowProgress.SILENT)
            .poll();

    assertThat(report.quarantined())
        .extracting(FollowReport.Quarantined::reason)
        .containsExactly(Text.same("no shape"));
  }
}
