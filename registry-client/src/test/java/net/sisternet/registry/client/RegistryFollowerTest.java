package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.wire.DescriptorJson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following over HTTP, with a cursor in a file. */
class RegistryFollowerTest {

  private final PublishedLog registry = new PublishedLog();
  private final List<LogEntry> told = new ArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    registry.server.close();
  }

  @Test
  void everyChangeIsToldOnceInOrderAndNotAgain() {
    registry.log.publishMany(2000);
    registry.publish();

    follower().followOnce(told::add);
    assertThat(told).isEqualTo(registry.log.entries());

    registry.log.withdraw("network-7").publishMany(3);
    registry.publish();
    follower().followOnce(told::add);
    assertThat(told).isEqualTo(registry.log.entries());
    assertThat(follower().followOnce(told::add).isQuiet()).isTrue();
  }

  @Test
  void withoutACursorItBeginsAnew() {
    registry.log.publishMany(2);
    registry.publish();
    var follower = new RegistryFollower(FollowConfig.of(registry.home.base()));

    follower.followOnce(told::add);
    follower.followOnce(told::add);

    assertThat(told).hasSize(4);
  }

  @Test
  void interruptedAnywhereNothingIsLostAndTheOrderIsKept() {
    registry.log.publishMany(5);
    registry.publish();
    var random = new Random(20261126);
    for (int kills = 0; kills < 200; ) {
      long before = told.size();
      try {
        follower()
            .followOnce(
                entry -> {
                  if (random.nextInt(25) == 0) {
                    throw new Killed();
                  }
                  told.add(entry);
                });
        registry.log.publishMany(random.nextInt(20));
        registry.publish();
      } catch (Killed killed) {
        kills++;
      }
      assertThat(told.size()).isGreaterThanOrEqualTo((int) before);
    }
    follower().followOnce(told::add);

    long last = 0;
    for (LogEntry entry : told) {
      long position = entry.entry().position().value();
      assertThat(position).isLessThanOrEqualTo(last + 1);
      assertThat(entry).isEqualTo(registry.log.entries().get((int) position - 1));
      last = position;
    }
    assertThat(told.stream().distinct().toList()).isEqualTo(registry.log.entries());
  }

  @Test
  void progressTellsCountRateAndTimeLeft() {
    registry.log.publishMany(2000);
    registry.publish();
    var progress = new ArrayList<Progress>();

    follower().followOnce(listening(progress));

    assertThat(progress).extracting(it -> it.reached().value()).containsExactly(1024L, 2000L);
    assertThat(progress.get(0).left()).isEqualTo(976);
    assertThat(progress.get(0).perSecond()).isPositive();
    assertThat(progress.get(0).findTimeLeft()).isPresent();
  }

  @Test
  void aKeyThatIsNotTheOneThatWasToldIsRefused() {
    var other = LogKey.generate(registry.key.verifierKey().name()).verifierKey();

    refused(
        ProblemType.KEY_CHANGED,
        () ->
            new RegistryFollower(FollowConfig.of(registry.home.base()).withKey(other))
                .follow(told::add));
  }

  @Test
  void aKeyThatHasChangedSinceIsRefused() {
    registry.log.publishMany(2);
    registry.publish();
    follower().followOnce(told::add);
    var other = LogKey.generate(registry.key.verifierKey().name());
    registry.server.on(Descriptor.PATH, DescriptorJson.write(registry.descriptor(other)));

    refused(ProblemType.KEY_CHANGED, () -> follower().follow(told::add));
  }

  @Test
  void theKeyThatIsTrustedAtFirstIsTold() {
    var trusted = new ArrayList<Descriptor>();
    FollowListener listener =
        new FollowListener() {
          @Override
          public void changed(LogEntry entry) {
            told.add(entry);
          }

          @Override
          public void trusted(Descriptor descriptor) {
            trusted.add(descriptor);
          }
        };
    registry.log.publishMany(1);
    registry.publish();

    follower().followOnce(listener);
    follower().followOnce(listener);

    assertThat(trusted).extracting(Descriptor::logKey).containsExactly(registry.key.verifierKey());
  }

  @Test
  void aDamagedCursorIsToldAndNotOverwritten() throws IOException {
    registry.log.publishMany(3);
    registry.publish();
    follower().followOnce(told::add);
    String whole = Files.readString(cursor());
    for (String damaged :
        List.of(
            "",
            "{}",
            whole.substring(0, whole.length() / 2),
            whole.replace("\"position\" : 3", "\"position\" : 2"))) {
      Files.writeString(cursor(), damaged);
      refused(ProblemType.MALFORMED, () -> follower().followOnce(told::add));
      assertThat(cursor()).hasContent(damaged);
    }
  }

  @Test
  void theDoorbellIsFollowedAtOnceAndAnInterruptEndsIt() throws InterruptedException {
    registry.log.publishMany(1);
    registry.publish();
    var rings = new CountDownLatch(1);
    registry.server.on(
        "/log/stream",
        (head, out) -> {
          out.write(RawServer.head("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream"));
          out.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
          out.flush();
          await(rings);
          out.write(
              "\n:beat\n\nevent: checkpoint\nid: 2\ndata: x\n\n".getBytes(StandardCharsets.UTF_8));
          out.flush();
          await(new CountDownLatch(1));
        });
    var both = new CountDownLatch(2);
    var first = new CountDownLatch(1);
    var following =
        new Thread(
            () ->
                follower()
                    .follow(
                        entry -> {
                          first.countDown();
                          both.countDown();
                        }));
    following.start();
    first.await();
    registry.log.publishMany(1);
    registry.publish();
    rings.countDown();

    both.await();
    following.interrupt();
    following.join();
  }

  private RegistryFollower follower() {
    return new RegistryFollower(FollowConfig.of(registry.home.base()).withCursor(cursor()));
  }

  private Path cursor() {
    return folder.resolve("cursor.json");
  }

  private FollowListener listening(List<Progress> progress) {
    return new FollowListener() {
      @Override
      public void changed(LogEntry entry) {
        told.add(entry);
      }

      @Override
      public void progressed(Progress reached) {
        progress.add(reached);
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void refused(ProblemType type, ThrowingCallable following) {
    assertThatThrownBy(following)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).as(e.getMessage()).isEqualTo(type));
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
