package net.sisternet.registry.core.follow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.proof.Checkpoint;

/**
 * The pages up to a checkpoint, in order. While one is checked and stored, the next are fetched and
 * read on a thread of their own, so that the line and all processors work at the same time. No more
 * is ahead than what is stored at once, and one page where pages are large.
 */
final class PagesAhead implements AutoCloseable {

  private static final int MOST = SisterFollower.BATCH / LogPage.ENTRIES;
  private static final int LARGE = 4 << 20;

  private final Function<LogPage, Read> source;
  private final long size;
  private final Deque<Fetching> ahead = new ArrayDeque<>();
  private Optional<ExecutorService> thread = Optional.empty();

  /** The pages of {@code source}, each fetched and read once as long as they are asked in order. */
  PagesAhead(Function<LogPage, Read> source, Checkpoint target) {
    this.source = source;
    this.size = target.size();
  }

  /** What the source says of {@code page}, or throws when asked for it. */
  List<PageReader.PageEntry> page(LogPage page) {
    Read read = isNext(page) ? await(ahead.remove()) : begin(page);
    int most = read.bytes() > LARGE ? 1 : MOST;
    long next = ahead.isEmpty() ? page.number() + 1 : ahead.getLast().page().number() + 1;
    while (ahead.size() < most && new LogPage(next).first().value() <= size) {
      ahead.add(fetching(new LogPage(next++)));
    }
    return read.entries();
  }

  /** What is still being fetched is not wanted any more. */
  @Override
  public void close() {
    forget();
    thread.ifPresent(ExecutorService::shutdownNow);
  }

  private boolean isNext(LogPage page) {
    return !ahead.isEmpty() && ahead.element().page().equals(page);
  }

  private void forget() {
    ahead.forEach(it -> it.task().cancel(true));
    ahead.clear();
  }

  /** Somebody goes to another page than the next one. */
  private Read begin(LogPage page) {
    forget();
    return source.apply(page);
  }

  private Fetching fetching(LogPage page) {
    if (thread.isEmpty()) {
      thread = Optional.of(Executors.newSingleThreadExecutor(PagesAhead::thread));
    }
    return new Fetching(page, thread.get().submit(() -> source.apply(page)));
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "pages");
    thread.setDaemon(true);
    return thread;
  }

  private static Read await(Fetching fetching) {
    try {
      return fetching.task().get();
    } catch (InterruptedException e) {
      fetching.task().cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreachableSisterException(
          "page " + fetching.page().number(), "interrupted", Optional.empty());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("a page could not be fetched", e.getCause());
    }
  }

  /**
   * A page that was read.
   *
   * @param bytes how large it was
   */
  record Read(List<PageReader.PageEntry> entries, int bytes) {}

  private record Fetching(LogPage page, Future<Read> task) {}
}
