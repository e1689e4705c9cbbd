package net.sisternet.registry.core.follow;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.proof.Checkpoint;

/**
 * The pages up to a checkpoint, in order. While one is read, the next is fetched on a thread of its
 * own, so that the line and the processor work at the same time; no more than one is ahead.
 */
final class PagesAhead implements AutoCloseable {

  private final SisterFeed feed;
  private final long size;
  private Optional<Fetching> next = Optional.empty();

  PagesAhead(SisterFeed feed, Checkpoint target) {
    this.feed = feed;
    this.size = target.size();
  }

  /** What the feed says of {@code page}, or throws when asked for it. */
  byte[] page(LogPage page) {
    byte[] bytes =
        next.filter(it -> it.page().equals(page)).map(this::await).orElseGet(() -> feed.page(page));
    var following = new LogPage(page.number() + 1);
    next =
        following.first().value() > size
            ? Optional.empty()
            : Optional.of(Fetching.start(following, feed));
    return bytes;
  }

  /** What is still being fetched is not wanted any more. */
  @Override
  public void close() {
    next.ifPresent(it -> it.task().cancel(true));
  }

  private byte[] await(Fetching fetching) {
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

  private record Fetching(LogPage page, FutureTask<byte[]> task) {

    static Fetching start(LogPage page, SisterFeed feed) {
      var task = new FutureTask<>(() -> feed.page(page));
      var thread = new Thread(task, "page-" + page.number());
      thread.setDaemon(true);
      thread.start();
      return new Fetching(page, task);
    }
  }
}
