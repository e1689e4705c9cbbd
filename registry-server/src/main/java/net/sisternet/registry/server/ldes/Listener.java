package net.sisternet.registry.server.ldes;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who listens to the stream. Nothing here waits: a listener that reads slowly gets the newest
 * message when it is ready for one, and none of those between.
 */
final class Listener implements WriteListener, AsyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Consumer<Listener> gone;
  private final AtomicReference<Optional<byte[]>> next = new AtomicReference<>(Optional.empty());
  private boolean started;
  private boolean unsent;
  private boolean ended;

  /**
   * A listener; it hears nothing before {@link #onWritePossible}.
   *
   * @param gone told once when it has ended
   */
  Listener(AsyncContext context, ServletOutputStream out, Consumer<Listener> gone) {
    this.context = context;
    this.out = out;
    this.gone = gone;
  }

  /** Sends {@code message} as soon as the connection takes it. */
  void tell(byte[] message) {
    next.set(Optional.of(message));
    send();
  }

  /** Sends {@code message} unless something else waits to be sent. */
  void tellIfIdle(byte[] message) {
    if (next.compareAndSet(Optional.empty(), Optional.of(message))) {
      send();
    }
  }

  @Override
  public void onWritePossible() {
    synchronized (this) {
      started = true;
    }
    send();
  }

  private void send() {
    try {
      write();
    } catch (IOException | RuntimeException e) {
      LOG.debug("a listener is gone", e);
      end();
    }
  }

  /** Whether the connection is ready is asked before each write and each flush. */
  private synchronized void write() throws IOException {
    while (started && !ended && (unsent || next.get().isPresent()) && out.isReady()) {
      if (unsent) {
        unsent = false;
        out.flush();
      } else {
        Optional<byte[]> message = next.getAndSet(Optional.empty());
        unsent = true;
        out.write(message.orElse(new byte[0]));
      }
    }
  }

  /** Ends the answer. */
  void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    gone.accept(this);
    try {
      context.complete();
    } catch (IllegalStateException e) {
      LOG.debug("the answer had ended already", e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOG.debug("a listener is gone", failure);
    end();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end();
  }

  @Override
  public void onError(AsyncEvent event) {
    end();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // It is started once.
  }
}
