package net.sisternet.registry.server.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.log.UnclearCommitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of this process that writes. A work is done wholly or not at all, and is
 * durable when {@link #write} returns. Works that come while a transaction is being made durable
 * share the next one, each behind a savepoint of its own, so that many writers wait for one sync of
 * the disk (group commit). Other processes wait for their turn.
 */
final class SqliteWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);

  /** 16 MB, so that the indexes' inner pages stay in memory while the log grows. */
  private static final String SET_CACHE = "PRAGMA cache_size = -16000";

  /** A page that many commits change is copied back once in 16 MB, not in 4. */
  private static final String SET_CHECKPOINT = "PRAGMA wal_autocheckpoint = 4000";

  /** What is deleted is overwritten, also where pages are divided. */
  private static final String SET_SECURE_DELETE = "PRAGMA secure_delete = ON";

  /** Our own readers are done in moments; for others a second attempt comes. */
  private static final String SET_PATIENCE = "PRAGMA busy_timeout = 2000";

  private static final String EMPTY_WAL = "PRAGMA wal_checkpoint(TRUNCATE)";

  private final SqliteFile file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<WaitingWork<?>> queue = new ConcurrentLinkedQueue<>();
  private Optional<SqliteConnection> open = Optional.empty();
  private boolean closed;
  private long mostPages;

  SqliteWriter(SqliteFile file) {
    this.file = file;
  }

  /**
   * Does {@code work}; if it throws, nothing of it is kept. Its first statement must be one that
   * writes: it waits for other processes, and then nothing that the work reads can change any more.
   * A transaction that begins by reading could not write after another process has.
   */
  <T> T write(SqliteConnection.Work<T> work) {
    var waiting = new WaitingWork<>(work);
    queue.add(waiting);
    lock.lock();
    try {
      if (!waiting.isDone()) {
        writeAll(waitingNow());
      }
    } finally {
      lock.unlock();
    }
    return waiting.outcome();
  }

  /** What has come while the transaction before was being made durable. */
  private List<WaitingWork<?>> waitingNow() {
    var group = new ArrayList<WaitingWork<?>>();
    for (WaitingWork<?> work = queue.poll(); work != null; work = queue.poll()) {
      group.add(work);
    }
    return group;
  }

  private void writeAll(List<WaitingWork<?>> group) {
    try {
      if (closed) {
        throw new StoreException("The database " + file.path() + " is closed.");
      }
      inOneTransaction(group, connection());
    } catch (SQLException e) {
      StoreException failure = file.failure(e);
      group.forEach(work -> work.fail(failure));
    } catch (RuntimeException | Error e) {
      group.forEach(work -> work.fail(e));
    }
    group.forEach(WaitingWork::end);
  }

  private void inOneTransaction(List<WaitingWork<?>> group, SqliteConnection connection)
      throws SQLException {
    boolean done = false;
    try {
      for (WaitingWork<?> work : group) {
        if (group.size() == 1) {
          work.run(connection, file);
        } else {
          work.runApart(connection, file);
        }
      }
      if (group.stream().anyMatch(WaitingWork::isGood)) {
        commit(connection);
        done = true;
      }
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  /**
   * Moves what is in the write-ahead log into the file and leaves nothing in it.
   *
   * @throws StoreException if that is not possible because somebody keeps reading an old state
   */
  void emptyWal() {
    lock.lock();
    try (SqliteConnection connection = file.connect()) {
      connection.execute(SET_PATIENCE);
      try (ResultSet row = connection.prepare(EMPTY_WAL).executeQuery()) {
        if (row.next() && row.getInt(1) != 0) {
          throw new StoreException(
              "What was erased is still in the log beside "
                  + file.path()
                  + ", because another process keeps reading. Do the same again later.");
        }
      }
    } catch (SQLException e) {
      throw file.failure(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      open.ifPresent(this::discard);
    } finally {
      lock.unlock();
    }
  }

  void limitPages(long pages) {
    lock.lock();
    try {
      mostPages = pages;
      open.ifPresent(this::discard);
    } finally {
      lock.unlock();
    }
  }

  private void commit(SqliteConnection connection) {
    try {
      connection.raw().commit();
    } catch (SQLException e) {
      throw new UnclearCommitException(file.failure(e).getMessage(), e);
    }
  }

  private SqliteConnection connection() throws SQLException {
    if (open.isEmpty()) {
      SqliteConnection connection = file.connect();
      connection.execute(SET_CACHE);
      connection.execute(SET_SECURE_DELETE);
      connection.execute(SET_CHECKPOINT);
      if (mostPages > 0) {
        connection.execute("PRAGMA max_page_count = " + mostPages);
      }
      connection.raw().setAutoCommit(false);
      open = Optional.of(connection);
    }
    return open.get();
  }

  /** SQLite may have rolled back by itself, so a connection that cannot is replaced. */
  private void rollBack(SqliteConnection connection) {
    try {
      connection.raw().rollback();
    } catch (SQLException e) {
      LOG.warn("{} is opened again after a failed write: {}", file.path(), e.getMessage());
      discard(connection);
    }
  }

  private void discard(SqliteConnection connection) {
    open = Optional.empty();
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("a connection to {} did not close", file.path(), e);
    }
  }
}
