package net.sisternet.registry.server.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordVersion;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is erased is in no byte of the database's files. */
class SqliteErasureTest {

  private static final String SECRET = "Hemmelighed-4711";

  @TempDir private Path folder;
  @TempDir private Path copy;

  @ParameterizedTest
  @ValueSource(ints = {1, 200, 100_000})
  void noByteOfItIsLeft(int times) throws IOException {
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      var script = new LogScript();
      IntStream.range(0, 50).forEach(i -> script.publish("n-" + i));
      store.entryLog().append(script.batch());
      var secret = Samples.payload(Samples.network("a"), (SECRET + ' ').repeat(times));
      store.entryLog().append(script.publish("a", secret).publish("b").batch());
      IntStream.range(50, 100).forEach(i -> script.publish("n-" + i));
      store.entryLog().append(script.batch());
      assertThat(holdsSecret(folder)).isTrue();

      store.entryLog().append(script.withdraw("a").erase("a", 51).batch());

      assertThat(holdsSecret(folder)).as("while it is open").isFalse();
    }
    assertThat(holdsSecret(folder)).as("when it is closed").isFalse();
  }

  @Test
  void whatAReaderHoldsUpIsToldAndDoneAtTheNextStart() throws Exception {
    try (var store = SqliteStore.open(folder, Samples.HOME);
        var reader =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
        var statement = reader.createStatement()) {
      var script = new LogScript();
      var secret = Samples.payload(Samples.network("a"), SECRET);
      store.entryLog().append(script.publish("a", secret).batch());
      reader.setAutoCommit(false);
      statement.executeQuery("SELECT count(*) FROM payload").close();

      store.entryLog().append(script.withdraw("a").erase("a", 1).batch());

      assertThat(store.entryLog().find(new Position(1)).orElseThrow().payload()).isEmpty();
      assertThatThrownBy(store.entryLog()::scrub)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("keeps reading");
      assertThat(holdsSecret(folder)).isTrue();
      copyAsAfterAKill();
    }
    SqliteStore.open(copy, Samples.HOME).close();
    assertThat(holdsSecret(copy)).isFalse();
  }

  @Test
  void aStoreOfAnEarlierProgramCanErase() throws Exception {
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE), null, null)
        .locations(SqliteSchema.MIGRATIONS)
        .target("2")
        .load()
        .migrate();
    var script = new LogScript();
    var batch = script.publish("a").publish("a").batch();
    fillAsBefore(batch.lines().get(1).logEntry().entry().envelope());

    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      assertThat(store.entryLog().head().size()).isZero();
      assertThat(store.recordHeads().findVersion(Samples.network("a"), new RecordVersion(2)))
          .isPresent();
    }
    execute("DELETE FROM payload", "DELETE FROM record_head", "DELETE FROM entry");
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      store.entryLog().append(batch);
      store.entryLog().append(script.erase("a", 1).batch());
      assertThat(
              new LogVerifier(store.entryLog(), store.recordHeads(), Samples.KEY.verifierKey())
                  .verify(10)
                  .faults())
          .isEmpty();
    }
  }

  /** An entry with its payload and head in the tables as they were. */
  private void fillAsBefore(String envelope) throws SQLException {
    String digest = envelope.replaceAll("(?s).*payloadDigest> \"([0-9a-f]+)\".*", "$1");
    String published = envelope.replaceAll("(?s).*published> \"([^\"]+)\".*", "$1");
    long millis = java.time.Instant.parse(published).toEpochMilli();
    String record = Samples.network("a").value();
    execute(
        "INSERT INTO home VALUES (1, '" + Samples.HOME.base() + "')",
        "INSERT INTO entry VALUES (2, 'UPDATE', '%s', 2, %d, x'%s', 'x', '%s')"
            .formatted(record, millis, digest, envelope),
        "INSERT INTO payload VALUES (2, '')",
        "INSERT INTO record_head VALUES ('%s', 2, 2, x'%s', 1, 1, 'x', 0)"
            .formatted(record, digest));
  }

  private void execute(String... statements) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve(SqliteStore.FILE);
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private void copyAsAfterAKill() throws IOException {
    for (String name : List.of(SqliteStore.FILE, SqliteStore.FILE + "-wal")) {
      Files.copy(folder.resolve(name), copy.resolve(name));
    }
  }

  private static boolean holdsSecret(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(SECRET)) {
          return true;
        }
      }
    }
    return false;
  }
}
