package net.sisternet.registry.server.sqlite;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A work that waits for its transaction, and then for the disk. Touched by whoever holds the
 * writer's lock.
 */
final class WaitingWork<T> {

  private static final String ENTER = "SAVEPOINT work";
  private static final String LEAVE = "RELEASE work";
  private static final String TAKE_BACK = "ROLLBACK TO work";

  private final SqliteConnection.Work<T> work;
  private Optional<T> result = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();
  private boolean done;

  WaitingWork(SqliteConnection.Work<T> work) {
    this.work = work;
  }

  /** Does it, alone in its transaction. */
  void run(SqliteConnection connection, SqliteFile file) {
    try {
      result = Optional.of(work.on(connection));
    } catch (SQLException e) {
      fail(file.failure(e));
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /**
   * Does it in a transaction that others share. If it fails, what it did is taken back, and nothing
   * else; throws if that is not possible, because the transaction is gone.
   */
  void runApart(SqliteConnection connection, SqliteFile file) throws SQLException {
    connection.prepare(ENTER).execute();
    run(connection, file);
    if (!isGood()) {
      takeBack(connection);
    }
    connection.prepare(LEAVE).execute();
  }

  private void takeBack(SqliteConnection connection) throws SQLException {
    try {
      connection.prepare(TAKE_BACK).execute();
    } catch (SQLException e) {
      if (failure.orElse(e) instanceof RuntimeException reason) {
        reason.addSuppressed(e);
        throw reason;
      }
      throw e;
    }
  }

  /** Whether it has not failed. */
  boolean isGood() {
    return failure.isEmpty();
  }

  /** Its transaction has failed; what it failed of by itself stays the reason. */
  void fail(Throwable reason) {
    if (isGood()) {
      failure = Optional.of(reason);
    }
  }

  /** Nothing changes any more: it is durable, or has failed. */
  void end() {
    done = true;
  }

  boolean isDone() {
    return done;
  }

  /** What it gave; throws why it failed. */
  T outcome() {
    if (failure.isPresent()) {
      if (failure.get() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure.get();
    }
    return result.orElseThrow();
  }
}
