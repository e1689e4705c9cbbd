package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.sisternet.registry.core.follow.EntryLogMirror;
import net.sisternet.registry.core.follow.FollowReport;
import net.sisternet.registry.core.follow.LogContradictionException;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.sisters.AcceptedSister.Contradiction;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one sister on a thread of its own: asks once a minute, at once when the doorbell rings,
 * and after a failure at growing pauses up to five minutes. When the home gives no log, the mirrors
 * of other sisters are asked for it.
 */
final class SisterTask implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SisterTask.class);
  private static final AccountId AUTHOR = new AccountId("sister");
  private static final Duration USUAL = Duration.ofSeconds(60);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final SisterPorts ports;
  private final Mirrors.Mirror mirror;
  private final Runnable grown;
  private final Clock clock;
  private final Map<URI, SisterFollower> followers = new HashMap<>();
  private final Semaphore rung = new Semaphore(0);
  private final Thread thread;
  private FeedSource.Bell bell = () -> {};
  private URI listened = URI.create("");
  private volatile AcceptedSister accepted;
  private volatile List<Home> others;
  private volatile boolean closed;
  private volatile long signed;
  private volatile Instant checked;
  private volatile Optional<SisterStatus.Failure> failure = Optional.empty();
  private volatile Optional<URI> source = Optional.empty();
  private volatile Set<Position> quarantined = Set.of();

  /**
   * A task for one sister. Nothing runs before {@link #start}.
   *
   * @param grown called when the mirror has got new entries
   */
  SisterTask(
      SisterPorts ports,
      AcceptedSister accepted,
      List<Home> others,
      Mirrors.Mirror mirror,
      Clock clock,
      Runnable grown) {
    this.ports = ports;
    this.accepted = accepted;
    this.others = others;
    this.mirror = mirror;
    this.clock = clock;
    this.grown = grown;
    this.checked = ports.sisters().lastChecked(accepted.home());
    this.signed = mirror.log().head().size();
    readQuarantine();
    this.thread = new Thread(this::run, "sister-" + accepted.home().base());
  }

  void start() {
    thread.start();
  }

  Mirrors.Mirror mirror() {
    return mirror;
  }

  AcceptedSister accepted() {
    return accepted;
  }

  Set<Position> quarantined() {
    return quarantined;
  }

  /** What the operator says now, and who else may have a mirror of this home. */
  void update(AcceptedSister now, List<Home> sisters) {
    boolean changed = !now.equals(accepted);
    accepted = now;
    others = sisters;
    if (changed) {
      rung.release();
    }
  }

  SisterStatus status() {
    return new SisterStatus(
        accepted, mirror.log().head(), signed, checked, failure, source, quarantined.size());
  }

  @Override
  public void close() {
    closed = true;
    rung.release();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    bell.close();
    mirror.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      Duration pause = USUAL.plusMillis(ThreadLocalRandom.current().nextLong(USUAL.toMillis() / 4));
      if (accepted.standing() == Standing.FOLLOWED) {
        pause = follow() ? pause : pauseAfterFailure();
      }
      rest(pause);
    }
  }

  /** Asks one source after the other until one is good; whether one was. */
  private boolean follow() {
    Optional<RegistryException> first = Optional.empty();
    for (URI log : sources()) {
      try {
        FollowReport report = follower(log).poll();
        succeeded(log, report);
        return true;
      } catch (LogContradictionException proof) {
        freeze(proof);
        return true;
      } catch (RegistryException refused) {
        first = first.isPresent() ? first : Optional.of(refused);
      } catch (StoreException e) {
        LOG.error("the mirror of {} could not be written", accepted.home(), e);
        failed(Messages.text("sister.store", accepted.home().base()));
        return false;
      } catch (RuntimeException | Error e) {
        LOG.error("{} could not be followed", accepted.home(), e);
        failed(Messages.text("sister.fault", accepted.home().base()));
        return false;
      }
      if (closed) {
        return true;
      }
    }
    first.ifPresent(refused -> failed(refused.detail()));
    return first.isEmpty();
  }

  private List<URI> sources() {
    Home home = accepted.home();
    if (accepted.via().isPresent()) {
      return List.of(MirrorAddress.log(accepted.via().get(), home));
    }
    var logs = new java.util.ArrayList<URI>();
    logs.add(URI.create(home.base() + "/log"));
    others.forEach(other -> logs.add(MirrorAddress.log(other, home)));
    return logs;
  }

  private SisterFollower follower(URI log) {
    return followers.computeIfAbsent(
        log,
        address ->
            new SisterFollower(
                accepted.sister(),
                ports.feeds().feed(address),
                new QuarantiningMirror(
                    accepted.home(),
                    new EntryLogMirror(mirror.log(), mirror.heads(), AUTHOR),
                    ports.quarantine(),
                    this::readQuarantine),
                ports.rule(),
                (reached, target) -> {
                  signed = target.value();
                  grown.run();
                }));
  }

  private void succeeded(URI log, FollowReport report) {
    signed = Math.max(report.after().value(), mirror.log().head().size());
    checked = clock.instant();
    source = Optional.of(log);
    ports.sisters().checked(accepted.home(), checked);
    if (failure.isPresent()) {
      LOG.info("{} is followed again, from {}", accepted.home(), log);
    }
    failure = Optional.empty();
    if (!report.quarantined().isEmpty()) {
      LOG.warn(
          "{} entries of {} break the rules and are not shown",
          report.quarantined().size(),
          accepted.home());
    }
    listen(log);
  }

  private void failed(Text what) {
    Instant now = clock.instant();
    failure =
        Optional.of(
            failure
                .map(it -> new SisterStatus.Failure(what, it.since(), it.times() + 1))
                .orElse(new SisterStatus.Failure(what, now, 1)));
    LOG.warn("{} cannot be followed now: {}", accepted.home(), what.en());
  }

  private void freeze(LogContradictionException proof) {
    LOG.error(
        "{} has signed two logs that cannot both be true, and is frozen", accepted.home(), proof);
    accepted = accepted.frozen(new Contradiction(proof.earlier(), proof.later()));
    ports.sisters().put(accepted);
    failed(proof.detail());
  }

  private void readQuarantine() {
    quarantined =
        ports.quarantine().of(accepted.home()).stream()
            .map(FollowReport.Quarantined::position)
            .collect(Collectors.toUnmodifiableSet());
  }

  private void listen(URI log) {
    if (!log.equals(listened)) {
      bell.close();
      bell = ports.feeds().listen(log, rung::release);
      listened = log;
    }
  }

  /** Full jitter: any time up to a bound that doubles. */
  private Duration pauseAfterFailure() {
    int times = failure.map(SisterStatus.Failure::times).orElse(1);
    long bound =
        Math.min(LONGEST_PAUSE.toMillis(), SHORTEST_PAUSE.toMillis() << Math.min(times, 20));
    return Duration.ofMillis(
        ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toMillis(), bound + 1));
  }

  private void rest(Duration pause) {
    try {
      if (!closed && rung.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        rung.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Whether {@code type} says that a home cannot be reached, and not that it is wrong. */
  static boolean isAway(ProblemType type) {
    return type == ProblemType.UNREACHABLE;
  }
}
