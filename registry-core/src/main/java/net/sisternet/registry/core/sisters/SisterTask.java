package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.follow.EntryLogMirror;
import net.sisternet.registry.core.follow.FollowReport;
import net.sisternet.registry.core.follow.LogContradictionException;
import net.sisternet.registry.core.follow.Pace;
import net.sisternet.registry.core.follow.PollPauses;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.AcceptedSister.Contradiction;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import net.sisternet.registry.core.sisters.SisterStatus.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one sister on a thread of its own: asks once a minute, at once when the doorbell rings,
 * and after a failure at growing pauses up to five minutes. When the home gives no log, the mirrors
 * of other sisters are asked for it. Of several processes on one store one follows; the others show
 * what it takes, and one of them goes on when it dies.
 */
final class SisterTask implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SisterTask.class);
  private static final AccountId AUTHOR = new AccountId("sister");
  private static final Duration UNTIL_TOLD = Duration.ofHours(1);
  private static final Duration STAND_BY = Duration.ofSeconds(1);

  private final SisterPorts ports;
  private final Mirrors.Mirror mirror;
  private final Runnable grown;
  private final Clock clock;
  private final PullTurn turn;
  private final PendingErasures erasures;
  private final LastSeen seen;
  private final SisterLogs logs = new SisterLogs(this::newFollower);
  private final SisterBell bell;
  private final PollPauses pauses = new PollPauses(new Random());
  private final Thread thread;
  private volatile AcceptedSister accepted;
  private volatile List<Home> others;
  private volatile boolean closed;
  private volatile boolean following;
  private volatile LogHead head;
  private volatile long signed;
  private volatile Optional<Failure> failure = Optional.empty();
  private volatile Optional<URI> source = Optional.empty();
  private volatile Set<Position> quarantined = Set.of();
  private volatile Optional<Pace> pace = Optional.empty();
  private Instant began = Instant.EPOCH;
  private long before;

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
    this.turn = new PullTurn(ports.mirrors(), accepted.home());
    this.erasures = new PendingErasures(ports, accepted.home());
    this.seen = new LastSeen(ports.sisters(), accepted.home());
    this.bell = new SisterBell(ports.feeds());
    this.head = mirror.log().head();
    this.signed = head.size();
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

  /** As long as another process follows, it is asked for each time. */
  Set<Position> quarantined() {
    if (!following) {
      readQuarantine();
    }
    return quarantined;
  }

  /** What the operator says now, and who else may have a mirror of this home. */
  void update(AcceptedSister now, List<Home> sisters) {
    boolean changed = !now.equals(accepted);
    accepted = now;
    others = sisters;
    if (changed) {
      bell.ring();
    }
  }

  SisterStatus status() {
    return new SisterStatus(
        accepted,
        head,
        signed,
        seen.at(),
        failure,
        source,
        quarantined.size(),
        pace,
        erasures.count());
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    bell.close();
    turn.giveBack();
    mirror.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      rest(accepted.standing() == Standing.FOLLOWED ? takeTurn() : UNTIL_TOLD);
    }
  }

  private Duration takeTurn() {
    try {
      following = turn.isOurs();
      return following ? follow() : standBy();
    } catch (StoreException e) {
      LOG.error("who follows {} is not known", accepted.home(), e);
      return failed(new RegistryException(ProblemType.UNAVAILABLE, "sister.store", base()));
    }
  }

  /** Another process follows: what it takes is in the same mirror. */
  private Duration standBy() {
    bell.close();
    failure = seen.readFromOther(clock.instant());
    source = Optional.empty();
    pace = Optional.empty();
    LogHead now = mirror.log().head();
    boolean news = now.size() != head.size();
    head = now;
    signed = now.size();
    if (news) {
      grown.run();
    }
    return STAND_BY;
  }

  /** Asks one source after the other until one is good; how long to wait then. */
  private Duration follow() {
    Optional<RegistryException> refusal = Optional.empty();
    for (URI log : logs.of(accepted, others)) {
      try {
        began = clock.instant();
        before = head.size();
        FollowReport report = logs.follower(log).poll();
        taken(log, report);
        return refusal.isPresent() ? failed(refusal.get()) : succeeded(log);
      } catch (LogContradictionException proof) {
        freeze(proof);
        return UNTIL_TOLD;
      } catch (RegistryException e) {
        // What went wrong with the home itself says more than what did with its mirrors.
        refusal = refusal.isPresent() ? refusal : Optional.of(e);
      } catch (StoreException e) {
        LOG.error("the mirror of {} could not be written", accepted.home(), e);
        return failed(new RegistryException(ProblemType.UNAVAILABLE, "sister.store", base()));
      } catch (RuntimeException | Error e) {
        LOG.error("{} could not be followed", accepted.home(), e);
        return failed(new RegistryException(ProblemType.INTERNAL, "sister.fault", base()));
      }
    }
    return failed(refusal.orElseThrow());
  }

  private String base() {
    return accepted.home().base();
  }

  private SisterFollower newFollower(URI log) {
    return new SisterFollower(
        accepted.sister(),
        ports.feeds().feed(log),
        new QuarantiningMirror(
            accepted.home(),
            new EntryLogMirror(mirror.log(), mirror.heads(), AUTHOR),
            ports.quarantine(),
            this::readQuarantine),
        ports.rule(),
        this::reached);
  }

  private void reached(Position reached, Position target) {
    signed = target.value();
    head = mirror.log().head();
    var taken = Duration.between(began, clock.instant());
    pace =
        reached.equals(target) || taken.isNegative()
            ? Optional.empty()
            : Optional.of(new Pace(reached.value() - before, taken));
    grown.run();
  }

  private void taken(URI log, FollowReport report) {
    head = mirror.log().head();
    signed = Math.max(report.after().value(), head.size());
    source = Optional.of(log);
    if (!report.quarantined().isEmpty()) {
      LOG.warn(
          "{} entries of {} break the rules and are not shown",
          report.quarantined().size(),
          accepted.home());
    }
  }

  private Duration succeeded(URI log) {
    seen.seen(clock.instant());
    if (failure.isPresent()) {
      LOG.info("{} is followed again, from {}", accepted.home(), log);
      failure = Optional.empty();
    }
    bell.listen(log);
    erasures.ask();
    return pauses.afterSuccess();
  }

  /** Bells that rang before are no reason to hurry. */
  private Duration failed(RegistryException refusal) {
    if (!closed) {
      LOG.warn("{} cannot be followed now: {}", accepted.home(), refusal.detail().en());
    }
    pace = Optional.empty();
    Instant now = clock.instant();
    failure =
        Optional.of(
            failure
                .map(it -> new Failure(refusal.detail(), it.since(), it.times() + 1))
                .orElse(new Failure(refusal.detail(), now, 1)));
    bell.forget();
    return pauses.afterFailure(refusal);
  }

  private void freeze(LogContradictionException proof) {
    LOG.error(
        "{} has signed two logs that cannot both be true, and is frozen", accepted.home(), proof);
    AcceptedSister frozen = accepted.frozen(new Contradiction(proof.earlier(), proof.later()));
    try {
      ports.sisters().put(frozen);
    } finally {
      accepted = frozen;
    }
    failed(proof);
  }

  private void readQuarantine() {
    quarantined =
        ports.quarantine().of(accepted.home()).stream()
            .map(FollowReport.Quarantined::position)
            .collect(Collectors.toUnmodifiableSet());
  }

  private void rest(Duration pause) {
    try {
      if (!closed) {
        bell.rest(pause);
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }
}
