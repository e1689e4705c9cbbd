package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a home or a source can do to a log, and what comes of it. */
class HostileLogTest extends FollowingTest {

  @Test
  void anotherTreeOfTheSameSizeIsAContradiction() {
    var feed = new InMemoryFeed(log.publish("mikronet").publish("landliv"));
    SisterFollower follower = follower(feed);
    follower.poll();
    String before = log.head().checkpoint();
    ScriptedLog rewritten = log.fork(1).publish("other");

    assertThatThrownBy(() -> feed(feed, rewritten, follower))
        .isInstanceOfSatisfying(
            LogContradictionException.class,
            e -> {
              assertThat(e.type()).isEqualTo(ProblemType.LOG_CONTRADICTION);
              assertThat(e.earlier()).isEqualTo(before);
              assertThat(e.later()).isEqualTo(rewritten.head().checkpoint());
            });
    assertIsWhole();
  }

  @ParameterizedTest
  @CsvSource({"2,1,1", "2,1,300", "300,299,1", "300,10,1500", "512,511,600", "1500,0,3000"})
  void aRewrittenLogThatHasGrownIsAContradiction(int held, int kept, int more) {
    var feed = new InMemoryFeed(log.publishMany(held));
    SisterFollower follower = follower(feed);
    follower.poll();
    ScriptedLog rewritten = log.fork(kept).publish("other").publishMany(held - kept + more);

    assertThatThrownBy(() -> feed(feed, rewritten, follower))
        .isInstanceOf(LogContradictionException.class);
    assertIsWhole();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 3000})
  void aSourceThatForgesAnEntryDoesNotDiscreditTheHome(int size) {
    var feed = new InMemoryFeed(log.publishMany(10));
    SisterFollower follower = follower(feed);
    follower.poll();
    ScriptedLog grown = log.fork(10).publishMany(size - 10);
    feed.show(grown)
        .changingPages(page -> page.replace("recordVersion> \"1\"^^", "recordVersion> \"2\"^^"));

    refused(ProblemType.LOG_MISMATCH, follower::poll);
    assertIsWhole();
    feed.changingPages(page -> page);
    follower.poll();
    assertThat(mirror.head()).isEqualTo(grown.head());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9})
  void aLogThatShrinksIsToldAndTakenAgainOnceItHasCaughtUp(int left) {
    var feed = new InMemoryFeed(log.publishMany(10));
    SisterFollower follower = follower(feed);
    follower.poll();

    refused(ProblemType.LOG_SHRUNK, () -> feed(feed, log.fork(left), follower));
    assertIsWhole();
    feed.show(log.publishMany(5));
    follower.poll();
    assertIsWhole();
  }

  @Test
  void aCheckpointOfAnotherKeyIsRefused() {
    var other = new ScriptedLog(LogKey.generate(Samples.KEY.verifierKey().name()));

    refused(ProblemType.BAD_SIGNATURE, follower(new InMemoryFeed(other.publish("mikronet")))::poll);
    refused(
        ProblemType.BAD_SIGNATURE,
        follower(new InMemoryFeed(new ScriptedLog(LogKey.generate("x.example/log"))))::poll);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "\n\n", "a\n1\nb\n\n\u2014 x y\n"})
  void whatIsNoNoteIsRefused(String note) {
    refused(ProblemType.PROTOCOL_BROKEN, follower(new InMemoryFeed(log).show(log, note))::poll);
  }

  @Test
  void aSizeBeyondAllMeasureIsRefusedAtOnce() {
    var huge = new CompactRange(1L << 62, List.of(CompactRange.EMPTY.root()));
    var feed = new InMemoryFeed(log).show(log, Samples.KEY.sign(huge));

    refused(ProblemType.PROTOCOL_BROKEN, follower(feed)::poll);
    assertThat(feed.requests()).containsExactly("checkpoint");
  }

  private static void feed(InMemoryFeed feed, ScriptedLog shown, SisterFollower follower) {
    feed.show(shown);
    follower.poll();
  }
}
