package net.sisternet.registry.core.follow;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Appends to a mirror on a thread of its own, so that a batch is stored while the next is checked.
 * One at a time and in order: nothing is begun before what was begun earlier is durable. A way of
 * one batch needs no thread.
 */
final class AppendsBehind implements AutoCloseable {

  private final MirrorLog mirror;
  private final Consumer<VerifiedBatch> appended;
  private Optional<ExecutorService> thread = Optional.empty();
  private Optional<Pending> pending = Optional.empty();

  /** Tells {@code appended}, on the caller's thread, of each batch that is durable. */
  AppendsBehind(MirrorLog mirror, Consumer<VerifiedBatch> appended) {
    this.mirror = mirror;
    this.appended = appended;
  }

  /** Begins to append a batch as soon as the one before is durable. Throws what that one threw. */
  void begin(VerifiedBatch batch) {
    finish();
    if (thread.isEmpty()) {
      thread = Optional.of(Executors.newSingleThreadExecutor(AppendsBehind::thread));
    }
    Future<?> task = thread.get().submit(() -> mirror.append(batch));
    pending = Optional.of(new Pending(batch, task));
  }

  /** Appends the last batch, and is done when it is durable. */
  void end(VerifiedBatch batch) {
    finish();
    mirror.append(batch);
    appended.accept(batch);
  }

  private void finish() {
    if (pending.isPresent()) {
      Pending last = pending.get();
      pending = Optional.empty();
      await(last.task());
      appended.accept(last.batch());
    }
  }

  /** A store is not left in the middle: whoever is interrupted waits for it all the same. */
  private static void await(Future<?> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException refusal
        ? refusal
        : new IllegalStateException("a batch could not be appended", cause);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "mirror");
    thread.setDaemon(true);
    return thread;
  }

  /** Waits for what was begun; nothing of it is left to do. */
  @Override
  public void close() {
    try {
      finish();
    } finally {
      thread.ifPresent(ExecutorService::shutdown);
    }
  }

  private record Pending(VerifiedBatch batch, Future<?> task) {}
}
