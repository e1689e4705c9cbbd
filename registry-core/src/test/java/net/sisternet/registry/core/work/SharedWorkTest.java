package net.sisternet.registry.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedWorkTest {

  private static final List<Integer> ALL = IntStream.range(0, 1000).boxed().toList();

  @Test
  void everythingIsDoneOnceAndInOrder() {
    assertThat(SharedWork.map(ALL, it -> it + 1))
        .isEqualTo(IntStream.rangeClosed(1, 1000).boxed().toList());
    assertThat(SharedWork.map(List.<Integer>of(), it -> it + 1)).isEmpty();
  }

  @Test
  void whoeverCallsDoesAllWhenNobodyHelps() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    SharedWork.map(ALL, it -> threads.add(Thread.currentThread()), never -> {}, 3);

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void anotherThreadHelps() {
    var bothWork = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    SharedWork.map(
        ALL,
        it -> {
          if (threads.add(Thread.currentThread())) {
            bothWork.countDown();
            await(bothWork);
          }
          return it;
        },
        task -> new Thread(task).start(),
        1);

    assertThat(threads).hasSize(2);
  }

  @Test
  void whatIsThrownElsewhereIsThrownHere() {
    var helped = new CountDownLatch(1);
    Thread here = Thread.currentThread();

    assertThatThrownBy(
            () ->
                SharedWork.map(
                    ALL,
                    it -> {
                      if (Thread.currentThread() == here) {
                        await(helped);
                        return it;
                      }
                      helped.countDown();
                      throw new IllegalStateException("broken");
                    },
                    task -> new Thread(task).start(),
                    1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
