package net.sisternet.registry.core.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The same work on many things, done by whoever calls and by the processors that are idle. Whoever
 * calls works too, and waits at the end for the pieces that others have begun, asleep: a parallel
 * stream waits awake, and where several threads share a few processors that takes from the others
 * what it waits for.
 */
public final class SharedWork {

  /** Large enough that claiming it costs nothing, small enough that nobody waits long for it. */
  private static final int PIECE = 32;

  private SharedWork() {}

  /**
   * What {@code work} makes of each, in their order. If it throws, what it threw is thrown, and not
   * all may have been done; nothing goes on afterwards. It is called by several threads at a time.
   */
  public static <A, B> List<B> map(List<A> all, Function<A, B> work) {
    return map(all, work, ForkJoinPool.commonPool(), ForkJoinPool.getCommonPoolParallelism());
  }

  static <A, B> List<B> map(List<A> all, Function<A, B> work, Executor others, int most) {
    int pieces = (all.size() + PIECE - 1) / PIECE;
    var shared = new Shared<>(all, work, pieces);
    for (int i = 0; i < Math.min(most, pieces - 1); i++) {
      others.execute(shared::take);
    }
    shared.take();
    return shared.result();
  }

  private static final class Shared<A, B> {

    private final List<A> all;
    private final Function<A, B> work;
    private final List<List<B>> done;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Failure> failure = new AtomicReference<>(Failure.NONE);
    private final CountDownLatch left;

    Shared(List<A> all, Function<A, B> work, int pieces) {
      this.all = all;
      this.work = work;
      this.done = new ArrayList<>();
      for (int i = 0; i < pieces; i++) {
        done.add(List.of());
      }
      this.left = new CountDownLatch(pieces);
    }

    /** Does pieces until none is left that nobody has begun. */
    void take() {
      int piece = next.getAndIncrement();
      while (piece < done.size()) {
        try {
          if (failure.get().thrown().isEmpty()) {
            done.set(piece, made(piece));
          }
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(Failure.NONE, new Failure(List.of(e)));
        } finally {
          left.countDown();
        }
        piece = next.getAndIncrement();
      }
    }

    private List<B> made(int piece) {
      int end = Math.min(all.size(), (piece + 1) * PIECE);
      var made = new ArrayList<B>(PIECE);
      for (A one : all.subList(piece * PIECE, end)) {
        made.add(work.apply(one));
      }
      return made;
    }

    /** Waits for what others have begun, even if interrupted: it is over soon. */
    List<B> result() {
      boolean interrupted = false;
      while (left.getCount() > 0) {
        try {
          left.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      failure.get().rethrow();
      var result = new ArrayList<B>(all.size());
      done.forEach(result::addAll);
      return result;
    }
  }

  /** What was thrown first, if anything was. */
  private record Failure(List<Throwable> thrown) {

    static final Failure NONE = new Failure(List.of());

    void rethrow() {
      for (Throwable it : thrown) {
        if (it instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) it;
      }
    }
  }
}
