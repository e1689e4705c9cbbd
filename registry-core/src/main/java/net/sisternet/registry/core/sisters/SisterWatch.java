package net.sisternet.registry.core.sisters;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.sisternet.registry.core.model.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows every sister that the operator has accepted, each on a thread of its own. What the
 * operator changes, also in another process, is noticed within a second. Any thread asks.
 */
public final class SisterWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SisterWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final SisterPorts ports;
  private final MirrorListener listener;
  private final Clock clock;
  private final Map<Home, SisterTask> tasks = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "sisters");

  /** A watch that tells {@code listener} of mirrors. Nothing runs before {@link #start}. */
  public SisterWatch(SisterPorts ports, MirrorListener listener, Clock clock) {
    this.ports = ports;
    this.listener = listener;
    this.clock = clock;
  }

  /** Opens all mirrors, so that they can be shown, and begins to follow. */
  public void start() {
    List<Home> accepted = ports.sisters().all().stream().map(AcceptedSister::home).toList();
    listener.starting(accepted);
    ports.mirrors().deleteAllBut(accepted);
    reconcile();
    thread.start();
  }

  /** How it stands with every sister, by the address of its home. */
  public List<SisterStatus> statuses() {
    return tasks.values().stream()
        .map(SisterTask::status)
        .sorted((a, b) -> a.home().base().compareTo(b.home().base()))
        .toList();
  }

  /** How it stands with one sister. */
  public Optional<SisterStatus> find(Home home) {
    return Optional.ofNullable(tasks.get(home)).map(SisterTask::status);
  }

  @Override
  public void close() {
    closing.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    List.copyOf(tasks.keySet()).forEach(this::stop);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          reconcile();
        } catch (RuntimeException | Error e) {
          LOG.error("the list of sisters could not be read", e);
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("sisters are not looked after any more");
    }
  }

  /** The mirror goes last: after a kill in between it is still seen that there is work left. */
  private void forget(Home home) {
    listener.removed(home);
    ports.mirrors().delete(home);
  }

  /** Brings the tasks to what the operator has accepted. */
  private void reconcile() {
    var wanted = new HashMap<Home, AcceptedSister>();
    ports.sisters().all().forEach(it -> wanted.put(it.home(), it));
    for (Home home : List.copyOf(tasks.keySet())) {
      if (!wanted.containsKey(home) || isAnother(wanted.get(home), tasks.get(home))) {
        stop(home);
        forget(home);
      }
    }
    wanted.forEach(
        (home, sister) -> {
          var others = new ArrayList<>(wanted.keySet());
          others.remove(home);
          SisterTask running = tasks.get(home);
          if (running == null) {
            open(sister, others);
          } else {
            update(running, sister, others);
          }
        });
  }

  private void update(SisterTask running, AcceptedSister sister, List<Home> others) {
    boolean shownOtherwise = !running.accepted().selection().equals(sister.selection());
    running.update(sister, others);
    if (shownOtherwise) {
      listener.closed(sister.home());
      listener.removed(sister.home());
      listener.opened(sister, running.mirror(), running::quarantined);
    }
  }

  /** Whether it was removed and accepted again between two looks, with another key. */
  private static boolean isAnother(AcceptedSister wanted, SisterTask running) {
    return !wanted.sister().equals(running.accepted().sister());
  }

  private void open(AcceptedSister sister, List<Home> others) {
    Mirrors.Mirror mirror = ports.mirrors().open(sister.home());
    if (isOfAnotherKey(mirror, sister)) {
      mirror.close();
      forget(sister.home());
      mirror = ports.mirrors().open(sister.home());
    }
    var task =
        new SisterTask(ports, sister, others, mirror, clock, () -> listener.grown(sister.home()));
    listener.opened(sister, mirror, task::quarantined);
    tasks.put(sister.home(), task);
    task.start();
  }

  private static boolean isOfAnotherKey(Mirrors.Mirror mirror, AcceptedSister sister) {
    String note = mirror.log().head().checkpoint();
    if (note.isEmpty()) {
      return false;
    }
    try {
      sister.sister().key().open(note);
      return false;
    } catch (IllegalArgumentException e) {
      LOG.warn("the mirror of {} is of another key and is pulled again", sister.home());
      return true;
    }
  }

  private void stop(Home home) {
    listener.closed(home);
    SisterTask task = tasks.remove(home);
    if (task != null) {
      task.close();
    }
  }
}
