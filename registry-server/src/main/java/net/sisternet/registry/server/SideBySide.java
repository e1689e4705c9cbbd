package net.sisternet.registry.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Makes things on threads of their own, so that a start takes as long as its slowest part. If the
 * start fails, what was opened is closed again.
 */
final class SideBySide implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<CompletableFuture<? extends AutoCloseable>> opened =
      Collections.synchronizedList(new ArrayList<>());
  private boolean kept;

  /** Begins to make something; {@code get} waits for it and throws what went wrong with it. */
  <T> Supplier<T> later(Supplier<T> making) {
    return waiting(CompletableFuture.supplyAsync(making, threads));
  }

  /** Begins to open something that is closed again if the start fails. */
  <T extends AutoCloseable> Supplier<T> open(Supplier<T> opening) {
    var future = CompletableFuture.supplyAsync(opening, threads);
    opened.add(future);
    return waiting(future);
  }

  /** The start has succeeded: what is open stays open. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    threads.shutdown();
    if (!kept) {
      opened.forEach(SideBySide::discard);
    }
  }

  private static <T> Supplier<T> waiting(CompletableFuture<T> future) {
    return () -> {
      try {
        return future.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }

  private static void discard(CompletableFuture<? extends AutoCloseable> future) {
    try {
      future.join().close();
    } catch (Exception e) {
      LoggerFactory.getLogger(SideBySide.class).debug("not opened, so not closed", e);
    }
  }
}
