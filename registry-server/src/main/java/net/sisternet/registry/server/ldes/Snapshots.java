package net.sisternet.registry.server.ldes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots of the log's records, each in a folder named by the size of the log. A new one is made
 * in the background when somebody asks and the last one is a day old; the two newest are kept,
 * beside the full pages. They may be deleted at any time. Any thread.
 */
public final class Snapshots implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final Duration AGE = Duration.ofDays(1);
  private static final int KEPT = 2;
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String MAKING = "making";

  /** Where they are, beside the stored pages. */
  static final String FOLDER = "snapshots";

  private final Home home;
  private final EntryLog log;
  private final RecordHeads heads;
  private final StoredFiles files;
  private final Path folder;
  private final Clock clock;
  private final AtomicBoolean making = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            var made = new Thread(work, "snapshots");
            made.setDaemon(true);
            return made;
          });

  /** The snapshots of a log, beside the pages of its {@code publication}. */
  public Snapshots(
      Home home, EntryLog log, RecordHeads heads, LogPublication publication, Clock clock) {
    this.home = home;
    this.log = log;
    this.heads = heads;
    this.files = publication.files();
    this.folder = files.folder().resolve(FOLDER);
    this.clock = clock;
  }

  /**
   * The size of the newest snapshot, if there is one. Begins to make one if there is none, or if it
   * is a day old and the log has grown.
   */
  Optional<Long> findLatest() {
    long size = log.head().size();
    Optional<Long> latest = sizes().stream().filter(it -> it <= size).findFirst();
    boolean grown = latest.filter(it -> it == size).isEmpty();
    if (size > 0 && grown && latest.filter(this::isRecent).isEmpty()) {
      make();
    }
    return latest;
  }

  /** A file of a snapshot. */
  Optional<Path> findFile(long size, String name) {
    Path file = folder.resolve(Long.toString(size)).resolve(name);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** Stops making; what is half made is made anew another time. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("a snapshot is still being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make() {
    if (making.compareAndSet(false, true)) {
      thread.execute(
          () -> {
            try {
              write();
            } catch (IOException | RuntimeException e) {
              LOG.error("a snapshot could not be made", e);
            } finally {
              making.set(false);
            }
          });
    }
  }

  /** Made under another name, so that it is there whole or not at all. */
  private void write() throws IOException {
    LogHead head = log.head();
    Path unready = folder.resolve(MAKING);
    delete(unready);
    Files.createDirectories(unready);
    new SnapshotWriter(home, log, heads, head, unready).write(clock.instant());
    files.mark(head.position());
    Path ready = folder.resolve(Long.toString(head.size()));
    delete(ready);
    Files.move(unready, ready);
    if (!log.erasuresAfter(head.position(), 1).isEmpty()) {
      delete(ready);
    }
    for (long old : sizes().stream().skip(KEPT).toList()) {
      delete(folder.resolve(Long.toString(old)));
    }
  }

  private boolean isRecent(long size) {
    try {
      Path manifest = folder.resolve(Long.toString(size)).resolve(SnapshotWriter.MANIFEST);
      Instant made = Files.getLastModifiedTime(manifest).toInstant();
      return made.plus(AGE).isAfter(clock.instant());
    } catch (IOException e) {
      return false;
    }
  }

  /** The sizes of all snapshots, largest first. */
  private List<Long> sizes() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(it -> String.valueOf(it.getFileName()))
          .filter(SIZE.asMatchPredicate())
          .map(Long::valueOf)
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
