package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A log, the mirror that it is taken into, and what must hold of both. */
abstract class FollowingTest {

  static final Sister SISTER =
      new Sister(Samples.HOME, Samples.KEY.verifierKey(), List.of(Samples.HOME.base() + "/"));

  final ScriptedLog log = new ScriptedLog();
  final InMemoryEntryLog mirror = new InMemoryEntryLog();

  SisterFollower follower(SisterFeed feed) {
    return follower(feed, mirrorLog(), FollowProgress.SILENT);
  }

  static SisterFollower follower(SisterFeed feed, MirrorLog into, FollowProgress progress) {
    return new SisterFollower(SISTER, feed, into, PayloadRule.NONE, progress);
  }

  MirrorLog mirrorLog() {
    return new EntryLogMirror(mirror, mirror, Samples.AUTHOR);
  }

  /** The mirror has exactly the log, and it verifies. */
  void assertIsWhole() {
    assertThat(mirror.readAfter(Position.START, 100_000)).isEqualTo(log.entries());
    assertThat(mirror.head().tree()).isEqualTo(log.head().tree());
    assertThat(new LogVerifier(mirror, mirror, SISTER.key()).verify(10).faults()).isEmpty();
  }

  static String page(ScriptedLog log) {
    return new String(new InMemoryFeed(log).page(new LogPage(0)), StandardCharsets.UTF_8);
  }

  static String without(String page, String part) {
    return page.lines()
        .filter(line -> !line.contains(part))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static void refused(ProblemType type, ThrowingCallable poll) {
    assertThatThrownBy(poll)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).as(e.getMessage()).isEqualTo(type));
  }
}
