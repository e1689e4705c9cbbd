package net.sisternet.registry.server.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import net.sisternet.registry.core.log.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteWriterTest {

  private static final String INSERT = "INSERT INTO word (text) VALUES (?)";

  @TempDir Path folder;
  private SqliteFile file;
  private SqliteWriter writer;

  @BeforeEach
  void open() {
    file = SqliteFile.in(folder);
    writer = new SqliteWriter(file);
    writer.write(it -> it.prepare("CREATE TABLE word (text TEXT NOT NULL UNIQUE)").execute());
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void worksThatWaitShareATransactionAndOnlyWhatFailedIsTakenBack() throws Exception {
    List<FutureTask<Integer>> tasks = together("a", "b", "a", "c", "!");

    assertThat(words()).containsExactlyInAnyOrder("first", "a", "b", "c");
    assertThat(tasks.stream().filter(SqliteWriterTest::hasFailed)).hasSize(2);
    add("d");
    assertThat(words()).contains("d");
  }

  @Test
  void aTransactionThatIsGoneFailsAllThatSharedIt() throws Exception {
    List<FutureTask<Integer>> tasks = together("a", "rollback", "b");

    assertThat(words()).containsExactly("first");
    assertThat(tasks).allMatch(SqliteWriterTest::hasFailed);
    add("d");
    assertThat(words()).contains("d");
  }

  @Test
  void aClosedWriterRefuses() {
    writer.close();
    assertThatThrownBy(() -> add("late")).isInstanceOf(StoreException.class);
  }

  /** Adds words from a thread each, which all wait while a first one is being written. */
  private List<FutureTask<Integer>> together(String... words) throws Exception {
    var go = new CountDownLatch(1);
    var writing = new CountDownLatch(1);
    var tasks = new ArrayList<FutureTask<Integer>>();
    var threads = new ArrayList<Thread>();
    var first =
        new FutureTask<>(
            () ->
                writer.write(
                    connection -> {
                      writing.countDown();
                      waitFor(go);
                      return insert(connection, "first");
                    }));
    new Thread(first).start();
    writing.await();
    for (String word : words) {
      var task = new FutureTask<>(() -> add(word));
      var thread = new Thread(task);
      tasks.add(task);
      threads.add(thread);
      thread.start();
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(first.get()).isEqualTo(1);
    return tasks;
  }

  private int add(String word) {
    return writer.write(connection -> insert(connection, word));
  }

  private static int insert(SqliteConnection connection, String word) throws SQLException {
    PreparedStatement insert = connection.prepare(INSERT);
    insert.setString(1, word);
    int rows = insert.executeUpdate();
    if (word.equals("!")) {
      throw new IllegalStateException("a work that fails after it has written");
    }
    if (word.equals("rollback")) {
      connection.execute("ROLLBACK");
      throw new SQLException("as SQLite does by itself when the disk is full");
    }
    return rows;
  }

  private List<String> words() throws SQLException {
    try (SqliteConnection connection = file.connect();
        ResultSet row = connection.prepare("SELECT text FROM word").executeQuery()) {
      var words = new ArrayList<String>();
      while (row.next()) {
        words.add(row.getString(1));
      }
      return words;
    }
  }

  private static boolean hasFailed(FutureTask<Integer> task) {
    try {
      task.get();
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException e) {
      return true;
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
