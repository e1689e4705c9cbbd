package net.sisternet.registry.core.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.LogSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives proposals their place in the log. Any number of threads submit; one thread drains what has
 * gathered while the batch before was being written, and commits it in one transaction with one
 * signed checkpoint (group commit). {@link #submit} returns when the entry is durable, never
 * before.
 *
 * <p>Several processes may sequence the same log: the log refuses a batch that was built on an old
 * head, and the sequencer builds it again on the new one.
 */
public final class Sequencer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final int LARGEST_BATCH = 512;
  private static final int QUEUE = 4096;
  private static final int ATTEMPTS = 8;

  private final EntryLog log;
  private final BatchBuilder builder;
  private final Runnable appended;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * A sequencer for the log of {@code home}. Nothing is sequenced before {@link #start}.
   *
   * @param appended called after each batch, on the sequencer's thread; must be quick
   */
  public Sequencer(
      Home home,
      EntryLog log,
      RecordHeads heads,
      LogSigner signer,
      Clock clock,
      Runnable appended) {
    this.log = log;
    this.builder = new BatchBuilder(home, heads, signer, clock);
    this.appended = appended;
    this.thread = new Thread(this::run, "sequencer");
  }

  /** Starts sequencing. */
  public void start() {
    thread.start();
  }

  /**
   * Waits until {@code proposal} is durable in the log, or refused.
   *
   * @throws RegistryException if its precondition does not hold, or of type {@code UNAVAILABLE} if
   *     the log cannot be written now; its detail says whether it is known that nothing was stored
   */
  public Receipt submit(Proposal proposal) {
    var waiting = new Waiting(proposal, new CompletableFuture<>());
    gate.readLock().lock();
    try {
      if (closed || !queue.offer(waiting, 5, TimeUnit.SECONDS)) {
        throw unavailable();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    } finally {
      gate.readLock().unlock();
    }
    return outcome(waiting);
  }

  /** How many proposals wait for their place now. */
  public int waiting() {
    return queue.size();
  }

  /** Writes what is waiting, then stops. Later submissions are refused. */
  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      closed = true;
    } finally {
      gate.writeLock().unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Receipt outcome(Waiting waiting) {
    try {
      return waiting.receipt().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RegistryException refused) {
        throw refused;
      }
      throw new IllegalStateException("could not be sequenced", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private void run() {
    var batch = new ArrayList<Waiting>(LARGEST_BATCH);
    while (true) {
      batch.clear();
      try {
        Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first == null) {
          if (closed) {
            return;
          }
          continue;
        }
        batch.add(first);
        queue.drainTo(batch, LARGEST_BATCH - 1);
        sequence(batch);
      } catch (InterruptedException e) {
        closed = true;
      } catch (RuntimeException e) {
        LOG.error("a batch of {} changes could not be sequenced", batch.size(), e);
        var reason = e instanceof RegistryException refused ? refused : unavailable();
        batch.forEach(waiting -> waiting.receipt().completeExceptionally(reason));
      }
    }
  }

  /** Builds the batch on the log's head and appends it; again if another process was quicker. */
  private void sequence(List<Waiting> batch) {
    for (int attempt = 1; ; attempt++) {
      LogHead head = log.head();
      BatchBuilder.Built built =
          builder.build(head, batch.stream().map(Waiting::proposal).toList());
      try {
        if (!built.lines().isEmpty()) {
          append(head.position(), built);
        }
        tell(batch, built.outcomes());
        return;
      } catch (StaleHeadException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Appends, and after a failure looks whether the batch was stored all the same: a broken
   * connection can hide a commit that took place.
   */
  private void append(Position after, BatchBuilder.Built built) {
    try {
      log.append(new LogBatch(after, built.lines(), built.head()));
    } catch (StaleHeadException e) {
      throw e;
    } catch (RuntimeException e) {
      if (!holds(built, e)) {
        throw e;
      }
      LOG.warn("the log reported a failure but holds the batch", e);
    }
    appended.run();
  }

  /** Looks at the last entry, not at the head: another process may have appended since. */
  private boolean holds(BatchBuilder.Built built, RuntimeException failure) {
    LogBatch.Line last = built.lines().get(built.lines().size() - 1);
    try {
      return log.find(last.logEntry().entry().position())
          .map(stored -> stored.entry().equals(last.logEntry().entry()))
          .orElse(false);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      LOG.error("it is not known whether a batch was stored", failure);
      throw new RegistryException(ProblemType.UNAVAILABLE, "log.unknown");
    }
  }

  private static void tell(List<Waiting> batch, List<BatchBuilder.Outcome> outcomes) {
    for (int i = 0; i < batch.size(); i++) {
      outcomes.get(i).complete(batch.get(i).receipt());
    }
  }

  private static RegistryException unavailable() {
    return new RegistryException(ProblemType.UNAVAILABLE, "log.unavailable");
  }

  private record Waiting(Proposal proposal, CompletableFuture<Receipt> receipt) {}
}
