package net.sisternet.registry.client;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.sisternet.registry.core.follow.PollPauses;
import net.sisternet.registry.core.follow.UnreachableSisterException;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Rings when a sister's log has grown: listens to its event stream (Server-Sent Events, HTML living
 * standard). What an event says is not looked at: it is a reason to ask for the checkpoint, so a
 * forged one costs one question. Where there is no stream it never rings and waiting is all that it
 * does. One thread waits; the listening is done by the HTTP client.
 */
public final class Doorbell implements AutoCloseable {

  /** Rings closer together count as one, so that a flood of events is no flood of questions. */
  private static final Duration CLOSEST = Duration.ofMillis(200);

  /** Three missed heartbeats. */
  private static final Duration SILENCE = Duration.ofSeconds(50);

  private final URI stream;
  private final PeerExchange exchange;
  private final Semaphore rung = new Semaphore(0);
  private final AtomicLong heard = new AtomicLong();
  private final PollPauses pauses = new PollPauses(new Random());
  private CompletableFuture<?> listening = CompletableFuture.completedFuture(true);
  private long started;
  private long listenAgain = System.nanoTime();

  /** Listens to {@code stream}, e.g. {@code https://x.example/log/stream}. */
  public Doorbell(URI stream, FeedConfig config) {
    this(stream, new PeerExchange(config));
  }

  Doorbell(URI stream, PeerExchange exchange) {
    this.stream = stream;
    this.exchange = exchange;
  }

  /**
   * Waits until it rings, at most {@code longest}. Returns whether it rang.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public boolean await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (long left = longest.toNanos(); left > 0; left = end - System.nanoTime()) {
      listen();
      long step = Math.min(left, Duration.ofSeconds(1).toNanos());
      if (rung.tryAcquire(step, TimeUnit.NANOSECONDS)) {
        TimeUnit.NANOSECONDS.sleep(
            Math.min(CLOSEST.toNanos(), Math.max(0, end - System.nanoTime())));
        rung.drainPermits();
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    listening.cancel(true);
  }

  /** Sees to it that somebody listens. */
  private void listen() {
    long now = System.nanoTime();
    if (!listening.isDone()) {
      if (now - heard.get() > SILENCE.toNanos()) {
        listening.cancel(true);
      }
      return;
    }
    if (now - listenAgain < 0) {
      return;
    }
    if (heard.get() != started) {
      pauses.afterSuccess();
    }
    started = now;
    heard.set(now);
    listenAgain =
        now
            + pauses
                .afterFailure(
                    new UnreachableSisterException(stream.toString(), "", Optional.empty()))
                .toNanos();
    try {
      listening =
          exchange
              .http()
              .sendAsync(exchange.request(stream, "text/event-stream").build(), this::ear);
    } catch (RegistryException refused) {
      listenAgain = now + Duration.ofMinutes(5).toNanos();
    }
  }

  private HttpResponse.BodySubscriber<Boolean> ear(HttpResponse.ResponseInfo head) {
    boolean isStream =
        head.statusCode() == 200
            && head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    return isStream
        ? new StreamEar(rung::release, () -> heard.set(System.nanoTime()))
        : HttpResponse.BodySubscribers.mapping(new LimitedBody(1 << 16), body -> false);
  }
}
