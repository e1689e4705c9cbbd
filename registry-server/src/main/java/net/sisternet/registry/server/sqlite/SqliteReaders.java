package net.sisternet.registry.server.sqlite;

import java.sql.SQLException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import net.sisternet.registry.core.log.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few connections that read. In WAL mode they neither wait for the writer nor hold it up; each
 * work sees the last state that was committed when its first statement began.
 */
final class SqliteReaders implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteReaders.class);
  private static final int MOST = 8;

  private final SqliteFile file;
  private final Semaphore free = new Semaphore(MOST);
  private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  SqliteReaders(SqliteFile file) {
    this.file = file;
  }

  /** Does {@code work}, which must not write. */
  <T> T read(SqliteConnection.Work<T> work) {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new StoreException("The database " + file.path() + " is closed.");
      }
      SqliteConnection connection = connection();
      boolean usable = false;
      try {
        T result = work.on(connection);
        usable = true;
        return result;
      } finally {
        if (usable) {
          idle.push(connection);
        } else {
          discard(connection);
        }
      }
    } catch (SQLException e) {
      throw file.failure(e);
    } finally {
      free.release();
    }
  }

  /** Waits for works under way. */
  @Override
  public void close() {
    free.acquireUninterruptibly(MOST);
    closed = true;
    idle.forEach(this::discard);
    idle.clear();
    free.release(MOST);
  }

  private SqliteConnection connection() throws SQLException {
    Optional<SqliteConnection> waiting = Optional.ofNullable(idle.poll());
    if (waiting.isPresent()) {
      return waiting.get();
    }
    SqliteConnection connection = file.connect();
    connection.execute("PRAGMA query_only = ON");
    return connection;
  }

  private void discard(SqliteConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("a connection to {} did not close", file.path(), e);
    }
  }
}
