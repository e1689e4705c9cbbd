package net.sisternet.registry.core.log;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import net.sisternet.registry.core.model.Home;
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
  private static final Limits USUAL = new Limits(512, 4096, Duration.ofSeconds(5));
  private static final int ATTEMPTS = 64;

  private final EntryLog log;
  private final BatchBuilder builder;
  private final Runnable appended;
  private final Limits limits;
  private final BlockingQueue<Waiting> queue;
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
    this(log, new BatchBuilder(home, heads, signer, clock), appended, USUAL);
  }

  Sequencer(EntryLog log, BatchBuilder builder, Runnable appended, Limits limits) {
    this.log = log;
    this.builder = builder;
    this.appended = appended;
    this.limits = limits;
    this.queue = new ArrayBlockingQueue<>(limits.queue());
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
    return submitTogether(List.of(proposal)).get(0);
  }

  /**
   * Waits until all of {@code proposals} are durable in the log, one after the other in one batch,
   * or until none of them is because one was refused.
   *
   * @throws RegistryException as {@link #submit}; what the first that was refused was told
   */
  public List<Receipt> submitTogether(List<Proposal> proposals) {
    var waiting = new Waiting(List.copyOf(proposals), new CompletableFuture<>());
    gate.readLock().lock();
    try {
      if (closed || !queue.offer(waiting, limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
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

  /** How many submissions wait for their place now. */
  public int waiting() {
    return queue.size();
  }

  /** Writes what is waiting, then stops. Later submissions are refused. */
  @Override
  public void close() {
    shut();
    wake();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    refuseTheRest();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Afterwards nothing can join the queue. */
  private void shut() {
    gate.writeLock().lock();
    try {
      closed = true;
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** Of nothing, so that the thread looks up; if the queue is full, it is not asleep. */
  private void wake() {
    queue.offer(new Waiting(List.of(), new CompletableFuture<>()));
  }

  /** Nothing is left after a run; whoever waits for a sequencer that never ran is told here. */
  private void refuseTheRest() {
    var rest = new ArrayList<Waiting>();
    queue.drainTo(rest);
    refuse(rest, unavailable());
  }

  private static List<Receipt> outcome(Waiting waiting) {
    try {
      return waiting.receipts().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RegistryException refused) {
        throw refused;
      }
      throw new IllegalStateException("could not be sequenced", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown();
    }
  }

  private void run() {
    var batch = new ArrayList<Waiting>(limits.batch());
    while (next(batch)) {
      try {
        sequence(batch);
      } catch (RuntimeException | Error e) {
        LOG.error("a batch of {} changes could not be sequenced", batch.size(), e);
        refuse(batch, e instanceof RegistryException refused ? refused : unavailable());
      }
    }
  }

  /** Fills the batch with what waits, perhaps nothing; false when all is done. */
  private boolean next(List<Waiting> batch) {
    batch.clear();
    boolean wasClosed = closed;
    try {
      Waiting first = wasClosed ? queue.poll() : queue.poll(200, TimeUnit.MILLISECONDS);
      if (first == null) {
        return !wasClosed;
      }
      batch.add(first);
      queue.drainTo(batch, limits.batch() - 1);
    } catch (InterruptedException e) {
      shut();
    }
    return true;
  }

  /** Builds the batch on the log's head and appends it; again if another process was quicker. */
  private void sequence(List<Waiting> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<List<Proposal>> proposals = batch.stream().map(Waiting::proposals).toList();
    for (int attempt = 1; ; attempt++) {
      LogHead head = log.head();
      BatchBuilder.Built built = builder.build(head, proposals);
      try {
        if (!built.lines().isEmpty()) {
          append(new LogBatch(head.position(), built.lines(), built.head()));
        }
        tell(batch, built);
        return;
      } catch (StaleHeadException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Appends. After a failure that leaves it open, asks the log whether the batch was stored all the
   * same: a broken connection can hide a commit that took place.
   */
  private void append(LogBatch batch) {
    try {
      log.append(batch);
    } catch (StaleHeadException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (isPlain(e) || !holds(batch, e)) {
        throw e;
      }
      LOG.warn("the log reported a failure but holds the batch", e);
    }
  }

  /** What a store says of itself is believed; after any other failure one has to look. */
  private static boolean isPlain(Throwable failure) {
    return failure instanceof StoreException && !(failure instanceof UnclearCommitException);
  }

  private boolean holds(LogBatch batch, Throwable failure) {
    try {
      return log.holds(batch);
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
      LOG.error("it is not known whether a batch was stored", failure);
      throw unknown();
    }
  }

  /** The batch is durable: nothing that fails from here on may say otherwise. */
  private void tell(List<Waiting> batch, BatchBuilder.Built built) {
    for (int i = 0; i < batch.size(); i++) {
      built.outcomes().get(i).complete(batch.get(i).receipts());
    }
    try {
      if (!built.lines().isEmpty()) {
        appended.run();
      }
    } catch (RuntimeException | Error e) {
      LOG.error("the log has grown, but those who follow it could not be told", e);
    }
  }

  private static void refuse(List<Waiting> batch, RegistryException reason) {
    batch.forEach(waiting -> waiting.receipts().completeExceptionally(reason));
  }

  private static RegistryException unavailable() {
    return new RegistryException(ProblemType.UNAVAILABLE, "log.unavailable");
  }

  private static RegistryException unknown() {
    return new RegistryException(ProblemType.UNAVAILABLE, "log.unknown");
  }

  /**
   * How much is taken on.
   *
   * @param batch the most proposals in one batch
   * @param queue the most proposals that wait
   * @param patience how long a proposal waits for a place in a full queue
   */
  record Limits(int batch, int queue, Duration patience) {}

  private record Waiting(List<Proposal> proposals, CompletableFuture<List<Receipt>> receipts) {}
}
