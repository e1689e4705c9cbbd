package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a page. */
class HostilePageTest extends FollowingTest {

  @Test
  void aPageCutAnywhereIsDiscardedWhole() {
    log.publishMany(3);
    String page = page(log);
    for (int cut = 0; cut < page.length(); cut += 13) {
      String half = page.substring(0, cut);
      assertThatThrownBy(follower(new InMemoryFeed(log).changingPages(whole -> half))::poll)
          .isInstanceOf(RegistryException.class);
      assertThat(mirror.head()).isEqualTo(LogHead.EMPTY);
    }
  }

  @Test
  void anEntryThatIsMissingIsAGap() {
    log.publishMany(3);

    refused(
        ProblemType.LOG_GAP,
        follower(new InMemoryFeed(log).changingPages(page -> without(page, "/log/entries/2>")))
            ::poll);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "# comment\n",
        "<a:b> <a:b> <a:b>  .\n",
        "<a:b> <a:b> <a:b> .\r\n",
        "<a:b> <a:b> <a:b> <a:b> <a:b> .\n",
        "<a:b> \"p\" <a:b> .\n",
        "\"s\" <a:b> <a:b> .\n",
        "<a:b> <a:b> \"open .\n",
        "<a:b> <a:b> \"x\" <http://elsewhere.example/graph> .\n",
        "<a:b> <a:b> \"x\" _:graph .\n",
        "<a:b> <a:b> \"x\" <http://localhost:8080/log/entries/257> .\n",
        "<a:b> <a:b> \"x\" <http://localhost:8080/log/entries/0> .\n",
        "<a:b> <a:b> \"x\" <http://localhost:8080/log/entries/99999999999999999999> .\n",
        "<http://localhost:8080/log/entries/300> <a:b> \"x\" .\n",
        "<http://localhost:8080/log/entries/1> <a:b> \"x\" .\n",
        "<http://localhost:8080/log/entries/1> <https://w3id.org/sisternet/ns#position> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n<http://localhost:8080/log/entries/1> <https://w3id.org/sisternet/ns#position> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n",
        "<a:b> <a:b> <a:b>",
        "<a:b> <a:b> \"x\\",
      })
  void aLineThatDoesNotBelongRefusesThePage(String line) {
    log.publishMany(2);

    refused(
        ProblemType.PROTOCOL_BROKEN,
        follower(new InMemoryFeed(log).changingPages(page -> page + line))::poll);
    assertThat(mirror.head()).isEqualTo(LogHead.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "activitystreams#Create>|activitystreams#Like>",
        "<https://www.w3.org/ns/activitystreams#Create>|<https://w3id.org/sisternet/ns#Erasure>",
        "<https://www.w3.org/ns/activitystreams#Create>|<https://w3id.org/sisternet/ns#Transfer>",
        "activitystreams#Create>|activitystreams#Delete>",
        "\"2026-11-21T08:00:00.001Z\"|\"2026-11-21T08:00:00.0010Z\"",
        "\"2026-11-21T08:00:00.001Z\"|\"+999999-11-21T08:00:00.001Z\"",
        "\"2026-11-21T08:00:00.001Z\"|\"2026-11-21T25:00:00.001Z\"",
        "\"2026-11-21T08:00:00.001Z\"|\"2026-11-21T08:00:00.0001Z\"",
        "recordVersion> \"1\"|recordVersion> \"01\"",
        "recordVersion> \"1\"|recordVersion> \"99999999999999999999\"",
        "position> \"1\"|position> \"2\"",
        "payloadDigest> \"|payloadDigest> \"zz",
        "actor> <http://localhost:8080/>|actor> <https://luebeck.example/>",
        "object> <http://localhost:8080/networks/a>|object> <http://localhost:8080/networks/A_>",
        "protocol/1>|protocol/2>",
      })
  void anEnvelopeThatIsNotOfItsFormRefusesThePage(String right, String wrong) {
    log.publish("a");
    assertThat(page(log)).contains(right);

    refused(
        ProblemType.PROTOCOL_BROKEN,
        follower(new InMemoryFeed(log).changingPages(page -> page.replace(right, wrong)))::poll);
  }

  @Test
  void bytesThatAreNotUtf8OrTooManyAreRefused() {
    log.publish("mikronet");
    byte[] page = page(log).getBytes(StandardCharsets.UTF_8);
    byte[] broken = page.clone();
    broken[page.length / 2] = (byte) 0xFF;

    refused(ProblemType.PROTOCOL_BROKEN, follower(sending(broken))::poll);
    refused(
        ProblemType.PROTOCOL_BROKEN,
        follower(sending(Arrays.copyOf(page, SisterFeed.LARGEST_PAGE + 1)))::poll);
  }

  @Test
  void aRecordOfAnotherHomeStopsTheHome() {
    RecordIri foreign = Samples.OTHER_HOME.record(Kinds.NETWORK, "luebeck");
    log.publish("mikronet").publish(foreign, Samples.payload(foreign, "taken over"));

    refused(ProblemType.FOREIGN_ENTRY, follower(new InMemoryFeed(log))::poll);
    assertThat(mirror.head().size()).isZero();
  }

  @Test
  void anEntryThatIsNotLaterIsRefused() {
    log.publishAt(Samples.MORNING, "one").publishAt(Samples.MORNING, "two");

    refused(ProblemType.PROTOCOL_BROKEN, follower(new InMemoryFeed(log))::poll);
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE,1,a",
    "CREATE,2,a",
    "UPDATE,3,b",
    "UPDATE,1,b",
    "CREATE,2,b",
    "UPDATE,3,gone"
  })
  void aVersionThatDoesNotFollowIsRefused(EntryType type, long version, String slug) {
    log.publish("b").publish("gone").withdraw("gone");
    RecordIri record = Samples.network(slug);
    Payload payload = Samples.payload(record, "x");
    log.add(
        new LogEntry(
            new Entry(
                Samples.HOME,
                new Position(4),
                type,
                record,
                new RecordVersion(version),
                Samples.MORNING.plusSeconds(1),
                Optional.of(payload.digest())),
            Optional.of(payload)));

    refused(ProblemType.PROTOCOL_BROKEN, follower(new InMemoryFeed(log))::poll);
    assertThat(mirror.head().size()).isZero();
  }

  private SisterFeed sending(byte[] bytes) {
    var feed = new InMemoryFeed(log);
    return new SisterFeed() {
      @Override
      public Optional<SeenCheckpoint> findCheckpoint(String known) {
        return feed.findCheckpoint(known);
      }

      @Override
      public byte[] page(LogPage page) {
        return bytes;
      }

      @Override
      public List<Digest> tile(int level, long index, int width) {
        return feed.tile(level, index, width);
      }
    };
  }
}
