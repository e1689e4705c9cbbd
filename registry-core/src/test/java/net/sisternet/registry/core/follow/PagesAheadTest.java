package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.proof.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is fetched while something else is read. */
@Timeout(60)
class PagesAheadTest {

  private static final PageReader.PageEntry ENTRY =
      new PageReader.PageEntry(
          new Entry(
              Samples.HOME,
              new Position(1),
              EntryType.DELETE,
              new RecordIri(Samples.HOME + "/networks/a"),
              RecordVersion.FIRST,
              Instant.EPOCH,
              Optional.empty()),
          Digest.of("leaf"),
          Optional.empty());

  private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();

  @Test
  void thePagesAfterTheOneAskedForAreFetchedAlready() throws Exception {
    try (var pages = new PagesAhead(source(page -> page), checkpoint(600))) {
      assertThat(pages.page(new LogPage(0))).isEmpty();
      assertThat(List.of(asked.take(), asked.take(), asked.take())).containsExactly(0L, 1L, 2L);

      assertThat(pages.page(new LogPage(1))).hasSize(1);
      assertThat(pages.page(new LogPage(2))).hasSize(2);
    }
    assertThat(asked).as("each once, and none after the last").isEmpty();
  }

  @Test
  void noMoreIsAheadThanWhatIsStoredAtOnce() throws Exception {
    try (var pages = new PagesAhead(source(page -> page), checkpoint(10_000))) {
      pages.page(new LogPage(0));
      List<Long> first = List.of(take(), take(), take(), take(), take());
      pages.page(new LogPage(1));

      assertThat(first).containsExactly(0L, 1L, 2L, 3L, 4L);
      assertThat(take()).isEqualTo(5L);
    }
  }

  @Test
  void whoGoesToAnotherPageGetsThatOne() {
    try (var pages = new PagesAhead(source(page -> page), checkpoint(10_000))) {
      pages.page(new LogPage(0));

      assertThat(pages.page(new LogPage(7))).hasSize(7);
      assertThat(pages.page(new LogPage(8))).hasSize(8);
    }
  }

  @Test
  void aPageThatCannotBeFetchedIsRefusedWhenItIsAskedFor() {
    try (var pages =
        new PagesAhead(
            source(
                page -> {
                  if (page == 1) {
                    throw new UnreachableSisterException("page 1", "down", Optional.empty());
                  }
                  return page;
                }),
            checkpoint(600))) {
      assertThat(pages.page(new LogPage(0))).isEmpty();

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
            source(
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
      assertThat(List.of(take(), take())).contains(1L);
    }
    interrupted.await();
  }

  private static Checkpoint checkpoint(long size) {
    return new Checkpoint(Checkpoint.origin(Samples.HOME), size, Digest.of("root"));
  }

  private long take() throws InterruptedException {
    return asked.take();
  }

  /** A page has as many entries as its number. */
  private Function<LogPage, PagesAhead.Read> source(LongUnaryOperator answer) {
    return page -> {
      asked.add(page.number());
      int size = (int) answer.applyAsLong(page.number());
      return new PagesAhead.Read(Collections.nCopies(size, ENTRY), 1000);
    };
  }
}
