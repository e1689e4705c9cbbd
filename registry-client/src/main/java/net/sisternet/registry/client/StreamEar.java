package net.sisternet.registry.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Hears the events of a stream and keeps nothing of it: an event is a line {@code event: …}, read
 * byte by byte. However long a line is, it takes no memory. The end of the stream is heard as an
 * event too: whoever rang may have gone away.
 */
final class StreamEar implements BodySubscriber<Boolean> {

  private static final String EVENT = "event:";

  private final Runnable event;
  private final Runnable anything;
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();
  private int matched;

  StreamEar(Runnable event, Runnable anything) {
    this.event = event;
    this.anything = anything;
  }

  @Override
  public CompletionStage<Boolean> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    anything.run();
    for (ByteBuffer buffer : buffers) {
      while (buffer.hasRemaining()) {
        hear(buffer.get());
      }
    }
  }

  private void hear(byte b) {
    if (b == '\n' || b == '\r') {
      matched = 0;
    } else if (matched >= 0 && b == EVENT.charAt(matched)) {
      matched++;
      if (matched == EVENT.length()) {
        event.run();
        matched = -1;
      }
    } else {
      matched = -1;
    }
  }

  @Override
  public void onError(Throwable failure) {
    event.run();
    end.complete(false);
  }

  @Override
  public void onComplete() {
    event.run();
    end.complete(true);
  }
}
