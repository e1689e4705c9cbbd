package net.sisternet.registry.client;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.federation.SnapshotManifest;
import net.sisternet.registry.core.follow.SisterFeed;
import net.sisternet.registry.core.follow.UnreachableSisterException;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.SnapshotJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The log of a home for whoever begins: what its newest snapshot has is taken from there, the rest
 * page by page. Whoever follows verifies both alike, against the signed tree. A snapshot is used
 * for one poll from the first entry on; if anything is wrong with it, or if the poll did not
 * succeed, there are only pages. Memory stays small. Any thread.
 */
public final class SnapshotFeed implements SisterFeed {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotFeed.class);
  private static final String LOG_PATH = "/log";

  /** Of a short log the pages come as quickly. */
  private static final int SHORT = 4 * LogPage.ENTRIES;

  private final SisterFeed pages;
  private final String base;
  private final PeerExchange exchange;
  private Optional<SnapshotPages> snapshot = Optional.empty();
  private boolean begun;
  private boolean given;

  private SnapshotFeed(String log, SisterFeed pages, PeerExchange exchange) {
    boolean ofHome = log.endsWith(LOG_PATH);
    this.pages = pages;
    this.base = ofHome ? log.substring(0, log.length() - LOG_PATH.length()) : log;
    this.exchange = exchange;
    this.begun = !ofHome;
  }

  /**
   * The log that is published under {@code log}. Mirrors of it, which end otherwise than in {@code
   * /log} below a home, have no snapshots.
   */
  public static SnapshotFeed of(URI log, FeedConfig config) {
    return of(log, new PeerExchange(config));
  }

  static SnapshotFeed of(URI log, PeerExchange exchange) {
    return new SnapshotFeed(log.toString(), new HttpSisterFeed(log, exchange), exchange);
  }

  /** Whether the last poll was given pages from a snapshot: without it, it may succeed. */
  synchronized boolean hasGivenPages() {
    return given;
  }

  @Override
  public Optional<SeenCheckpoint> findCheckpoint(String known) {
    synchronized (this) {
      end();
      given = false;
    }
    return pages.findCheckpoint(known);
  }

  @Override
  public byte[] page(LogPage page) {
    return find(page).orElseGet(() -> pages.page(page));
  }

  @Override
  public List<Digest> tile(int level, long index, int width) {
    return pages.tile(level, index, width);
  }

  private synchronized Optional<byte[]> find(LogPage page) {
    try {
      if (!begun) {
        begun = true;
        snapshot = page.number() == 0 ? open() : Optional.empty();
      }
      Optional<byte[]> found = snapshot.isPresent() ? snapshot.get().find(page) : Optional.empty();
      given |= found.isPresent();
      return found;
    } catch (IOException | RegistryException | IllegalArgumentException e) {
      // That there is none at the moment is nothing to tell of.
      LOG.atLevel(e instanceof UnreachableSisterException ? Level.DEBUG : Level.INFO)
          .log("The snapshot of {} is of no use, its pages are taken: {}", base, e.getMessage());
      end();
      return Optional.empty();
    }
  }

  private Optional<SnapshotPages> open() throws IOException {
    URI latest = URI.create(base + "/snapshots/latest");
    PeerAnswer answer = exchange.get(latest, "application/json", "", SnapshotJson.LARGEST);
    if (answer.status() != 200) {
      return Optional.empty();
    }
    SnapshotManifest manifest = SnapshotJson.read(answer.body());
    if (!manifest.home().base().equals(base)) {
      throw new IOException("it is of " + manifest.home());
    }
    return manifest.size() < SHORT
        ? Optional.empty()
        : Optional.of(new SnapshotPages(exchange, answer.address(), manifest));
  }

  private synchronized void end() {
    snapshot = Optional.empty();
  }
}
