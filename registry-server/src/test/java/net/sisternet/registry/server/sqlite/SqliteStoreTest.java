package net.sisternet.registry.server.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.log.LogReport;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Position;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve(SqliteStore.FILE);
  }

  @Test
  void aFolderOfAnotherBaseIsRefusedAndBothAreTold() {
    SqliteStore.open(folder, Samples.HOME).close();
    assertThatThrownBy(() -> SqliteStore.open(folder, Samples.OTHER_HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(Samples.HOME.base())
        .hasMessageContaining(Samples.OTHER_HOME.base())
        .hasMessageContaining(folder.toString());
    SqliteStore.open(folder, Samples.HOME).close();
  }

  @Test
  void aFileOfANewerProgramIsRefused() throws SQLException {
    SqliteStore.open(folder, Samples.HOME).close();
    execute(
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
            + " WHERE version = '1'");
    assertThatThrownBy(() -> SqliteStore.open(folder, Samples.HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer")
        .hasMessageContaining("schema 99; this one knows " + SqliteSchema.NEWEST);
  }

  @Test
  void theNewestMigrationIsTheOneThatTheStoreLooksFor() {
    SqliteStore.open(folder, Samples.HOME).close();
    var migrations =
        Flyway.configure()
            .dataSource("jdbc:sqlite:" + file, null, null)
            .locations(SqliteSchema.MIGRATIONS)
            .load();
    migrations.validate();
    assertThat(migrations.info().current().getVersion().getVersion())
        .isEqualTo(String.valueOf(SqliteSchema.NEWEST));
    assertThat(migrations.info().pending()).isEmpty();
  }

  @Test
  void whatIsNotADatabaseIsRefused() throws IOException {
    Files.writeString(file, "This is a shopping list, and a rather long one. ".repeat(100));
    assertRefused("not a SQLite database");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
    execute("CREATE TABLE shopping (item TEXT)");
    assertRefused("not one of this program");
  }

  @Test
  void anEmptyFileIsNotTakenForANewDatabase() throws IOException {
    Files.createFile(file);
    assertRefused("its content was lost");
    assertThat(Files.size(file)).isZero();
  }

  @Test
  void aMissingDatabaseWithItsLogLeftIsNotMadeAnew() throws IOException {
    Files.writeString(folder.resolve(SqliteStore.FILE + "-wal"), "left over");
    assertThatThrownBy(() -> SqliteStore.open(folder, Samples.HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("registry.db-wal");
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatWasCutOffIsRefusedWhereverItWasCut() throws IOException {
    fill(200);
    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(100, 4096, whole.length / 2, whole.length - 4096, whole.length - 1)) {
      Files.write(file, whole);
      try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.setLength(length);
      }
      assertThatThrownBy(() -> SqliteStore.open(folder, Samples.HOME))
          .as("cut to %d of %d", length, whole.length)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(file.toString());
    }
    Files.write(file, whole);
    assertThat(verify().isSound()).isTrue();
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> SqliteStore.open(notAFolder, Samples.HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(notAFolder.toString());
  }

  @Test
  void foldersAreMadeAndNothingIsLeftBesideTheDatabase() throws IOException {
    Path deep = folder.resolve("a/b");
    SqliteStore.open(deep, Samples.HOME).close();
    try (var files = Files.list(deep)) {
      assertThat(files).containsExactly(deep.resolve(SqliteStore.FILE));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadTheDatabase() throws IOException {
    SqliteStore.open(folder, Samples.HOME).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void processesThatRaceToMakeTheDatabaseShareOne() throws Exception {
    var threads = Executors.newFixedThreadPool(6);
    try {
      var opening = new ArrayList<Future<SqliteStore>>();
      Callable<SqliteStore> open = () -> SqliteStore.open(folder, Samples.HOME);
      for (int i = 0; i < 6; i++) {
        opening.add(threads.submit(open));
      }
      var stores = new ArrayList<SqliteStore>();
      for (Future<SqliteStore> one : opening) {
        stores.add(one.get());
      }
      stores.get(0).entryLog().append(new LogScript().publish("a").batch());
      var heads = new HashSet<Object>();
      stores.forEach(store -> heads.add(store.entryLog().head()));
      assertThat(heads).hasSize(1);
      stores.forEach(SqliteStore::close);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aTokenMadeByAnotherProcessIsKnownAtOnce() {
    try (var server = SqliteStore.open(folder, Samples.HOME);
        var commandLine = SqliteStore.open(folder, Samples.HOME)) {
      server.entryLog().append(new LogScript().publish("a").batch());
      var author = new Author(Samples.AUTHOR, Role.COORDINATOR);
      var token = Token.random(new SecureRandom()).hash();
      commandLine.accounts().addToken(author, token, Samples.MORNING);
      assertThat(server.accounts().findByToken(token)).contains(author);
    }
  }

  @Test
  void aRowThatWasChangedBehindTheProgramIsNotRead() throws SQLException {
    fill(20);
    execute("UPDATE entry SET author = 'landliv', record = record || '-x' WHERE position = 7");
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      assertThatThrownBy(() -> store.entryLog().find(new Position(7)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("entry 7");
      assertThat(store.entryLog().find(new Position(8))).isPresent();
    }
    LogReport report = verify();
    assertThat(report.faults().get(0).position()).isEqualTo(new Position(7));
    execute("UPDATE payload SET text = replace(text, 'n-3', 'N-3') WHERE position = 4");
    assertThat(verify().faults().get(0).what()).contains("does not have the digest");
  }

  @Test
  void theDatabaseIsWrittenInTheWayThatKeepsWhatWasAcknowledged() throws SQLException {
    SqliteStore.open(folder, Samples.HOME).close();
    try (var connection = new SqliteFile(file).connect();
        var statement = connection.raw().createStatement()) {
      for (String[] expected :
          new String[][] {{"journal_mode", "wal"}, {"synchronous", "2"}, {"foreign_keys", "1"}}) {
        try (var row = statement.executeQuery("PRAGMA " + expected[0])) {
          assertThat(row.getString(1)).as(expected[0]).isEqualTo(expected[1]);
        }
      }
    }
  }

  @Test
  void aFullDiskStopsWritingAloneAndWritingGoesOnWhenThereIsRoomAgain() {
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      var script = new LogScript();
      IntStream.range(0, 50).forEach(i -> script.publish("n-" + i));
      store.entryLog().append(script.batch());
      var before = store.entryLog().head();
      store.limitPages(60);

      LogScript tooMuch = script.fork();
      IntStream.range(50, 500).forEach(i -> tooMuch.publish("n-" + i));
      LogBatch large = tooMuch.batch();
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> store.entryLog().append(large))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("no room left");
        assertThat(store.entryLog().head()).isEqualTo(before);
        assertThat(store.entryLog().readAfter(Position.START, 1000)).hasSize(50);
        assertThat(store.recordHeads().find(Samples.network("n-60"))).isEmpty();
        assertThat(verify(store).faults()).isEmpty();
      }

      store.limitPages(1_000_000);
      store.entryLog().append(large);
      assertThat(store.entryLog().head()).isEqualTo(large.head());
      assertThat(verify(store).faults()).isEmpty();
    }
    assertThat(verify().faults()).isEmpty();
  }

  @Test
  void aClosedStoreSaysSo() {
    var store = SqliteStore.open(folder, Samples.HOME);
    store.close();
    assertThatThrownBy(() -> store.entryLog().head()).hasMessageContaining("is closed");
    assertThatThrownBy(() -> store.entryLog().append(new LogScript().publish("a").batch()))
        .hasMessageContaining("is closed");
    store.close();
  }

  private void fill(int entries) {
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      var script = new LogScript();
      IntStream.range(0, entries).forEach(i -> script.publish("n-" + i));
      store.entryLog().append(script.batch());
    }
  }

  private LogReport verify() {
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      return verify(store);
    }
  }

  private static LogReport verify(SqliteStore store) {
    return new LogVerifier(store.entryLog(), store.recordHeads(), Samples.KEY.verifierKey())
        .verify(10);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> SqliteStore.open(folder, Samples.HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason);
  }
}
