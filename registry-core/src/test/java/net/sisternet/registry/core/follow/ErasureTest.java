package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What erasures do to a follower, and what it does not let them do. */
class ErasureTest extends FollowingTest {

  @Test
  void aCopyIsDeletedWhenItsErasureIsTaken() {
    var feed = new InMemoryFeed(log.publish("a").publish("b").withdraw("a"));
    SisterFollower follower = follower(feed);
    follower.poll();
    assertThat(payload(1)).isPresent();

    feed.show(log.erase("a", 1));
    follower.poll();

    assertThat(payload(1)).isEmpty();
    assertThat(payload(2)).isPresent();
    assertIsWhole();
    assertThat(new LogVerifier(mirror, mirror, SISTER.key()).verify(1).erased()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 3_000})
  void aMissingPayloadIsAcceptedWhenALaterErasureOfTheSignedLogCoversIt(int between) {
    var feed = new InMemoryFeed(log.publish("a").withdraw("a").publishMany(between).erase("a", 1));

    follower(feed).poll();

    assertIsWhole();
  }

  @Test
  void theWayAheadIsReadOnceHoweverManyPayloadsAreMissing() {
    log.publish("a").withdraw("a").publishMany(2_000).publish("b").withdraw("b").publishMany(2_000);
    var feed = new InMemoryFeed(log.erase("a", 1).erase("b", 2_003));

    follower(feed).poll();

    assertIsWhole();
    long pages = feed.requests().stream().filter(it -> it.startsWith("page")).count();
    assertThat(pages).as("17 pages, and those after the first batch once more").isLessThan(31);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 3_000})
  void aMissingPayloadThatNoErasureCoversIsRefused(int between) {
    log.publish("a").withdraw("a").publish("b").withdraw("b").publishMany(between).erase("b", 3);
    var feed = new InMemoryFeed(log.dropPayload(new Position(1)));

    refused(ProblemType.LOG_MISMATCH, follower(feed)::poll);

    assertThat(mirror.head().size()).isZero();
  }

  @Test
  void anErasureThatIsNotSignedYetCoversNothing() {
    ScriptedLog signed = log.publish("a").withdraw("a").fork(2);
    var feed = new InMemoryFeed(log.erase("a", 1)).show(log, signed.head().checkpoint());

    refused(ProblemType.LOG_MISMATCH, follower(feed)::poll);
    feed.show(log);
    follower(feed).poll();
    assertIsWhole();
  }

  @Test
  void whatASourceStillHasOfAnErasedEntryIsNotKept() {
    ScriptedLog before = log.publish("a").withdraw("a").fork(2);
    var late = new InMemoryFeed(log.erase("a", 1));
    String withPayload = page(before);
    late.changingPages(page -> withPayload + lines(page, "/entries/3>"));

    follower(late).poll();

    assertThat(payload(1)).isEmpty();
    assertIsWhole();
  }

  @Test
  void whatARecordSaysNowIsNotErased() {
    log.publish("a").erase("a", 1);

    refused(ProblemType.PROTOCOL_BROKEN, follower(new InMemoryFeed(log))::poll);
    assertThat(mirror.head().size()).isZero();
  }

  @Test
  void anErasureNamesEntriesOfItsOwnRecordAlone() {
    log.publish("a").publish("b").withdraw("b").erase("a", 2);

    refused(ProblemType.PROTOCOL_BROKEN, follower(new InMemoryFeed(log))::poll);
  }

  @Test
  void anErasureOfAnotherHomesEntriesIsRefused() {
    var feed = new InMemoryFeed(log.publish("a").withdraw("a").erase("a", 1));
    feed.changingPages(
        page ->
            page.replace(
                "erases> <http://localhost:8080/log/", "erases> <https://luebeck.example/log/"));

    refused(ProblemType.FOREIGN_ENTRY, follower(feed)::poll);
    assertThat(mirror.head().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4", "999999999999999999"})
  void anErasureOfWhatComesLaterIsRefused(String position) {
    var feed = new InMemoryFeed(log.publish("a").withdraw("a").erase("a", 1));
    feed.changingPages(page -> page.replaceAll("(erases> <[^>]*/)1>", "$1" + position + ">"));

    refused(ProblemType.PROTOCOL_BROKEN, follower(feed)::poll);
  }

  @Test
  void anErasureThatNamesNothingIsRefused() {
    var feed = new InMemoryFeed(log.publish("a").withdraw("a").erase("a", 1));
    feed.changingPages(page -> without(page, "erases>"));

    refused(ProblemType.PROTOCOL_BROKEN, follower(feed)::poll);
  }

  @Test
  void aStateThatErasesIsRefused() {
    log.publish("a").publish("a");
    var feed = new InMemoryFeed(log);
    feed.changingPages(
        page ->
            page
                + "<http://localhost:8080/log/entries/2> <https://w3id.org/sisternet/ns#erases>"
                + " <http://localhost:8080/log/entries/1> .\n");

    refused(ProblemType.PROTOCOL_BROKEN, follower(feed)::poll);
  }

  private Optional<?> payload(long position) {
    return mirror.find(new Position(position)).map(LogEntry::payload).orElseThrow();
  }

  private static String lines(String page, String part) {
    List<String> found =
        page.lines().filter(line -> line.startsWith("<") && subject(line).endsWith(part)).toList();
    return String.join("\n", found) + "\n";
  }

  private static String subject(String line) {
    return line.substring(0, line.indexOf(' '));
  }
}
