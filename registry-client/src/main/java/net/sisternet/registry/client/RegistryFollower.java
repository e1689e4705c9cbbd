package net.sisternet.registry.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.follow.FollowReport;
import net.sisternet.registry.core.follow.PayloadRule;
import net.sisternet.registry.core.follow.PollPauses;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Follows a registry: tells every change, verified, at least once and in the order of its log. One
 * thread; blocking. Goes on after any interruption where its cursor stands.
 *
 * <p>What may pass is tried again for as long as it takes: a registry that is down or sends what
 * cannot be used. What does not pass by waiting is thrown: another key, a signature that does not
 * verify, a log that contradicts itself, an address that must not be asked.
 */
public final class RegistryFollower {

  private static final Set<ProblemType> LASTING =
      Set.of(
          ProblemType.ADDRESS_REFUSED,
          ProblemType.KEY_CHANGED,
          ProblemType.BAD_SIGNATURE,
          ProblemType.LOG_CONTRADICTION,
          ProblemType.FOREIGN_ENTRY,
          ProblemType.MALFORMED);

  private final FollowConfig config;
  private final PeerExchange exchange;
  private final Optional<CursorFile> file;
  private final PollPauses pauses = new PollPauses(new Random());

  public RegistryFollower(FollowConfig config) {
    this.config = config;
    this.exchange = new PeerExchange(config.feed());
    this.file = config.cursor().map(CursorFile::new);
  }

  /**
   * Tells everything up to now, and returns.
   *
   * @throws RegistryException with the reason if that was not possible; what was told stays told
   */
  public FollowReport followOnce(FollowListener listener) {
    Run run = start(listener);
    try {
      return run.poll();
    } catch (RegistryException e) {
      if (!run.feed().hasGivenPages()) {
        throw e;
      }
      return run.poll();
    }
  }

  /**
   * Tells everything, now and as it comes, until the thread is interrupted.
   *
   * @throws RegistryException for what does not pass by waiting
   */
  public void follow(FollowListener listener) {
    try (var doorbell = new Doorbell(URI.create(config.home().base() + "/log/stream"), exchange)) {
      Optional<Run> run = Optional.empty();
      while (!Thread.currentThread().isInterrupted()) {
        Duration pause;
        try {
          run = Optional.of(run.isPresent() ? run.get() : start(listener));
          run.get().poll();
          pause = pauses.afterSuccess();
        } catch (RegistryException problem) {
          pause = after(problem, listener);
        }
        rest(pause, doorbell);
      }
    }
  }

  private Duration after(RegistryException problem, FollowListener listener) {
    if (LASTING.contains(problem.type())) {
      throw problem;
    }
    Duration pause = pauses.afterFailure(problem);
    if (!Thread.currentThread().isInterrupted()) {
      listener.failed(problem, pause);
    }
    return pause;
  }

  /** After a failure the bell is not listened for: it would ring at once. */
  private void rest(Duration pause, Doorbell doorbell) {
    try {
      if (pauses.failures() > 0) {
        Thread.sleep(pause.toMillis());
      } else {
        doorbell.await(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Run start(FollowListener listener) {
    Descriptor descriptor = HttpSisterFeed.descriptor(config.home().base(), exchange);
    Optional<Cursor> saved = file.flatMap(CursorFile::find);
    Cursor cursor = saved.orElseGet(() -> Cursor.start(config.home(), descriptor.logKey()));
    check(cursor, descriptor);
    if (saved.isEmpty()) {
      if (config.key().isEmpty()) {
        listener.trusted(descriptor);
      }
      file.ifPresent(it -> it.save(cursor));
    }
    var telling = new Telling(cursor, file, listener);
    SnapshotFeed feed = SnapshotFeed.of(URI.create(config.home().base() + "/log"), exchange);
    return new Run(
        telling,
        new SisterFollower(Sister.of(descriptor), feed, telling, PayloadRule.NONE, telling),
        feed);
  }

  private void check(Cursor cursor, Descriptor descriptor) {
    if (!cursor.home().equals(config.home())) {
      throw new RegistryException(
          ProblemType.MALFORMED, "sister.cursor-home", cursor.home().base(), config.home().base());
    }
    boolean pinned = config.key().stream().allMatch(descriptor.logKey()::equals);
    if (!pinned || !cursor.key().equals(descriptor.logKey())) {
      throw new RegistryException(
          ProblemType.KEY_CHANGED,
          "sister.key",
          config.home().base(),
          descriptor.logKey().toString(),
          config.key().orElse(cursor.key()).toString());
    }
  }

  /** One follower under way. */
  private record Run(Telling telling, SisterFollower follower, SnapshotFeed feed) {

    FollowReport poll() {
      telling.begin();
      return follower.poll();
    }
  }
}
