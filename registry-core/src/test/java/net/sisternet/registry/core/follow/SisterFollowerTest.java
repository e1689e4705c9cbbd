package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from an honest sister, and how often. */
class SisterFollowerTest extends FollowingTest {

  @Test
  void aLogIsTakenAsItIs() {
    log.publish("mikronet").publish("landliv").publish("mikronet").withdraw("landliv");

    FollowReport report = follower(new InMemoryFeed(log)).poll();

    assertThat(report.before()).isEqualTo(Position.START);
    assertThat(report.after()).isEqualTo(new Position(4));
    assertThat(report.quarantined()).isEmpty();
    assertIsWhole();
  }

  @Test
  void anIdleSisterCostsOneQuestion() {
    log.publish("mikronet");
    var feed = new InMemoryFeed(log);
    SisterFollower follower = follower(feed);
    follower.poll();
    feed.requests().clear();

    assertThat(follower.poll().isQuiet()).isTrue();
    assertThat(feed.requests()).containsExactly("checkpoint");
  }

  @Test
  void anEmptyLogIsFollowedToo() {
    var feed = new InMemoryFeed(log);
    SisterFollower follower = follower(feed);

    assertThat(follower.poll().isQuiet()).isTrue();
    feed.show(log.publish("mikronet"));
    assertThat(follower.poll().after()).isEqualTo(new Position(1));
    assertIsWhole();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 1024, 1025, 1280, 3000})
  void aLogOfAnyLengthIsTakenInBoundedBatches(int size) {
    log.publishMany(size);
    var batches = new ArrayList<Integer>();
    long[] last = {0};

    follower(
            new InMemoryFeed(log),
            mirrorLog(),
            (reached, target) -> {
              batches.add((int) (reached.value() - last[0]));
              last[0] = reached.value();
            })
        .poll();

    assertIsWhole();
    assertThat(batches).allMatch(it -> it <= SisterFollower.BATCH + 255);
  }

  @Test
  void growthIsTakenFromWhereverItStood() {
    var feed = new InMemoryFeed(log);
    SisterFollower follower = follower(feed);
    for (int step : List.of(1, 254, 1, 1, 300, 1500, 256, 3, 1029)) {
      feed.show(log.publishMany(step));
      follower.poll();
      assertIsWhole();
    }
  }

  @Test
  void progressIsTold() {
    log.publishMany(2500);
    var told = new ArrayList<String>();

    follower(
            new InMemoryFeed(log),
            mirrorLog(),
            (reached, target) -> told.add(reached + "/" + target))
        .poll();

    assertThat(told).containsExactly("1024/2500", "2048/2500", "2500/2500");
  }

  @Test
  void whatIsNotSignedYetIsNotTaken() {
    log.publish("mikronet");
    String signed = log.head().checkpoint();
    log.publish("landliv");

    follower(new InMemoryFeed(log).show(log, signed)).poll();

    assertThat(mirror.head().size()).isEqualTo(1);
    assertThat(mirror.head().checkpoint()).isEqualTo(signed);
  }

  @Test
  void theOrderOfLinesMeansNothingAndALineMayComeTwice() {
    log.publishMany(300);
    var random = new Random(7);

    follower(
            new InMemoryFeed(log)
                .changingPages(
                    page -> {
                      List<String> lines = new ArrayList<>(page.lines().toList());
                      lines.addAll(lines.subList(0, lines.size() / 2));
                      Collections.shuffle(lines, random);
                      return String.join("\n", lines) + "\n";
                    }))
        .poll();

    assertIsWhole();
  }

  @Test
  void whatAPageLinksToIsNotLookedAt() {
    log.publish("mikronet");
    String links =
        """
        <http://localhost:8080/log> <https://w3id.org/tree#view> <http://localhost:8080/log/pages/0> .
        <http://localhost:8080/log/pages/0> <https://w3id.org/tree#relation> _:b0 .
        _:b0 <https://w3id.org/tree#node> <http://169.254.169.254/latest/meta-data> .
        _:b0 <https://w3id.org/tree#node> <https://third.example/log/entries/2> .
        <https://third.example/log/entries/2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Delete> .
        """;
    var feed = new InMemoryFeed(log).changingPages(page -> links + page);

    follower(feed).poll();

    assertIsWhole();
    assertThat(feed.requests()).containsExactly("checkpoint", "page 0");
  }

  @Test
  void aClockADayAheadIsAllowed() {
    log.publishAt(Samples.MORNING.plus(Duration.ofDays(1)), "mikronet");

    follower(new InMemoryFeed(log)).poll();

    assertIsWhole();
  }

  @Test
  void killedAnywhereNothingIsLostOrDoubled() {
    log.publishMany(100);
    var feed = new InMemoryFeed(log);
    var random = new Random(4711);
    var dying = new Dying(random);
    int kills = 0;
    while (kills < 200) {
      try {
        follower(dying.feed(feed), dying.mirror(mirrorLog()), (at, to) -> dying.maybe()).poll();
        feed.show(log.publishMany(random.nextInt(10) * random.nextInt(30)));
      } catch (Killed killed) {
        kills++;
      }
    }
    follower(feed).poll();

    assertIsWhole();
  }

  /** A feed, a mirror and a listener that break off now and then, before or after their work. */
  private record Dying(Random random) {

    void maybe() {
      if (random.nextInt(6) == 0) {
        throw new Killed();
      }
    }

    SisterFeed feed(InMemoryFeed feed) {
      return new SisterFeed() {
        @Override
        public Optional<SeenCheckpoint> findCheckpoint(String known) {
          maybe();
          return feed.findCheckpoint(known);
        }

        @Override
        public byte[] page(LogPage page) {
          maybe();
          return feed.page(page);
        }

        @Override
        public List<Digest> tile(int level, long index, int width) {
          maybe();
          return feed.tile(level, index, width);
        }
      };
    }

    MirrorLog mirror(MirrorLog mirror) {
      return new MirrorLog() {
        @Override
        public LogHead head() {
          return mirror.head();
        }

        @Override
        public void append(VerifiedBatch batch) {
          maybe();
          mirror.append(batch);
          maybe();
        }
      };
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
