package net.sisternet.registry.server.ldes;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all who listen when one log has grown: server-sent events, each with the signed checkpoint.
 * One thread for all of them; a listener costs a connection and no thread. Looks for itself once a
 * second while somebody listens, for entries that another process appended.
 */
public final class Doorbell implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
  private static final int MOST = 512;
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final byte[] BEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

  private final LogPublication publication;
  private final int most;
  private final Duration heartbeat;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Semaphore rung = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "doorbell");
  private volatile String told = "";
  private volatile boolean closed;

  /** A doorbell of {@code publication}; it is quiet before {@link #start}. */
  public Doorbell(LogPublication publication) {
    this(publication, MOST, HEARTBEAT);
  }

  Doorbell(LogPublication publication, int most, Duration heartbeat) {
    this.publication = publication;
    this.most = most;
    this.heartbeat = heartbeat;
    thread.setDaemon(true);
  }

  /** Starts ringing. */
  public void start() {
    thread.start();
  }

  /** Says that the log may have grown. Returns at once. */
  public void ring() {
    rung.release();
  }

  /** How many listen. */
  public int listening() {
    return listeners.size();
  }

  /** Answers with the stream, on no thread of the caller's. */
  void listen(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (closed || listeners.size() >= most) {
      throw new RegistryException(ProblemType.UNAVAILABLE, "ldes.listeners");
    }
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    var listener = new Listener(context, response.getOutputStream(), listeners::remove);
    context.addListener(listener);
    listeners.add(listener);
    String note = publication.checkpoint();
    listener.tellIfIdle(note.isEmpty() ? BEAT : event(note));
    response.getOutputStream().setWriteListener(listener);
    if (closed) {
      listener.end();
    }
  }

  /** Ends all answers; later listeners are refused. */
  @Override
  public void close() {
    closed = true;
    rung.release();
    listeners.forEach(Listener::end);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long lastBeat = System.nanoTime();
    while (!closed) {
      try {
        rung.tryAcquire(LOOK.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        tellNews();
        if (System.nanoTime() - lastBeat >= heartbeat.toNanos()) {
          lastBeat = System.nanoTime();
          listeners.forEach(listener -> listener.tellIfIdle(BEAT));
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("those who listen could not be told that the log has grown", e);
      }
    }
  }

  private void tellNews() {
    if (listeners.isEmpty()) {
      return;
    }
    String note = publication.checkpoint();
    if (!note.equals(told)) {
      told = note;
      byte[] event = event(note);
      listeners.forEach(listener -> listener.tell(event));
    }
  }

  /** An event (HTML Living Standard, 9.2); each line of the note is a line of data. */
  private static byte[] event(String note) {
    long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
    var event = new StringBuilder("event: checkpoint\nid: ").append(size).append('\n');
    for (String line : note.split("\n", -1)) {
      event.append("data: ").append(line).append('\n');
    }
    return event.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }
}
