package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.proof.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is fetched while something else is read. */
@Timeout(60)
class PagesAheadTest {

  private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();

  @Test
  void thePageAfterTheOneAskedForIsFetchedAlready() throws Exception {
    try (var pages = new PagesAhead(feed(page -> page), checkpoint(600))) {
      assertThat(text(pages.page(new LogPage(0)))).isEqualTo("page 0");
      assertThat(List.of(asked.take(), asked.take())).containsExactly(0L, 1L);

      assertThat(text(pages.page(new LogPage(1)))).isEqualTo("page 1");
      assertThat(text(pages.page(new LogPage(2)))).isEqualTo("page 2");
    }
    assertThat(asked).as("each once, and none after the last").containsExactly(2L);
  }

  @Test
  void aPageThatCannotBeFetchedIsRefusedWhenItIsAskedFor() {
    try (var pages =
        new PagesAhead(
            feed(
                page -> {
                  if (page == 1) {
                    throw new UnreachableSisterException("page 1", "down", Optional.empty());
                  }
                  return page;
                }),
            checkpoint(600))) {
      assertThat(text(pages.page(new LogPage(0)))).isEqualTo("page 0");

      assertThatThrownBy(() -> pages.page(new LogPage(1)))
          .isInstanceOf(UnreachableSisterException.class);
    }
  }

  @Test
  void whatIsNotWantedAnyMoreIsBrokenOff() throws Exception {
    var interrupted = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    try (var pages =
        new PagesAhead(
            feed(
                page -> {
                  if (page == 1) {
                    try {
                      never.await();
                    } catch (InterruptedException e) {
                      interrupted.countDown();
                    }
                  }
                  return page;
                }),
            checkpoint(600))) {
      pages.page(new LogPage(0));
      assertThat(List.of(asked.take(), asked.take())).contains(1L);
    }
    interrupted.await();
  }

  private static Checkpoint checkpoint(long size) {
    return new Checkpoint(Checkpoint.origin(Samples.HOME), size, Digest.of("root"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private SisterFeed feed(java.util.function.LongUnaryOperator answer) {
    return new SisterFeed() {
      @Override
      public Optional<SeenCheckpoint> findCheckpoint(String known) {
        return Optional.empty();
      }

      @Override
      public byte[] page(LogPage page) {
        asked.add(page.number());
        return ("page " + answer.applyAsLong(page.number())).getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public List<Digest> tile(int level, long index, int width) {
        return List.of();
      }
    };
  }
}
