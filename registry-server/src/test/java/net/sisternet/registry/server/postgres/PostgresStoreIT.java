package net.sisternet.registry.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.log.LogReport;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Position;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class PostgresStoreIT {

  private final String database = TestServer.newDatabase();

  @Test
  void aDatabaseOfAnotherBaseIsRefusedAndBothAreTold() {
    PostgresStore.open(database, Samples.HOME).close();
    assertThatThrownBy(() -> PostgresStore.open(database, Samples.OTHER_HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(Samples.HOME.base())
        .hasMessageContaining(Samples.OTHER_HOME.base());
    PostgresStore.open(database, Samples.HOME).close();
  }

  @Test
  void aDatabaseOfANewerProgramIsRefused() {
    PostgresStore.open(database, Samples.HOME).close();
    TestServer.execute(
        database,
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
            + " WHERE version = '1'");
    assertRefused(database, "schema 99; this one knows " + PostgresSchema.NEWEST);
  }

  @Test
  void theNewestMigrationIsTheOneThatTheStoreLooksFor() {
    PostgresStore.open(database, Samples.HOME).close();
    var migrations =
        Flyway.configure()
            .dataSource(database, null, null)
            .locations(PostgresSchema.MIGRATIONS)
            .load();
    migrations.validate();
    assertThat(migrations.info().current().getVersion().getVersion())
        .isEqualTo(String.valueOf(PostgresSchema.NEWEST));
    assertThat(migrations.info().pending()).isEmpty();
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() {
    TestServer.execute(database, "CREATE TABLE shopping (item text)");
    assertRefused(database, "a schema of its own");
  }

  @Test
  void aSchemaOfItsOwnLeavesTheOthersAlone() {
    TestServer.execute(database, "CREATE TABLE shopping (item text); CREATE SCHEMA registry");
    String address = database + "&currentSchema=registry";
    try (var store = PostgresStore.open(address, Samples.HOME)) {
      store.entryLog().append(new LogScript().publish("a").batch());
    }
    try (var store = PostgresStore.open(address, Samples.HOME)) {
      assertThat(store.entryLog().head().size()).isEqualTo(1);
    }
    assertRefused(database + "&currentSchema=missing", "schema that is asked for");
  }

  @Test
  void aServerThatDoesNotAnswerIsTold() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String address = "jdbc:postgresql://localhost:" + port + "/registry?user=a&password=secret";
    assertThatThrownBy(() -> PostgresStore.open(address, Samples.HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("localhost:" + port + "/registry cannot be reached")
        .message()
        .doesNotContain("secret");
  }

  @Test
  void aMissingDatabaseIsToldWithTheRemedy() {
    assertRefused(TestServer.address("no_such_database"), "createdb");
  }

  @Test
  void anAddressOfSomethingElseIsRefused() {
    assertRefused("jdbc:mysql://localhost/registry", "begins with jdbc:postgresql:");
  }

  @Test
  void aDatabaseThatCannotHoldEveryLetterIsRefused() {
    String latin = TestServer.newDatabase("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    assertRefused(latin, "encoding LATIN1");
  }

  @Test
  void whatIsAcknowledgedIsOnTheDiskEvenIfTheServerWouldNotWait() throws SQLException {
    try (var pool = new PostgresPool(new PostgresServer(database), 2)) {
      TestServer.execute(database, "ALTER DATABASE " + name() + " SET synchronous_commit = off");
      assertThat(setting(pool, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(pool, "lock_timeout")).isEqualTo("10s");
    }
    String stronger = database + "&options=-c%20synchronous_commit=remote_apply";
    try (var pool = new PostgresPool(new PostgresServer(stronger), 2)) {
      assertThat(setting(pool, "synchronous_commit")).isEqualTo("remote_apply");
    }
  }

  @Test
  void nodesThatStartAtTheSameMomentShareOneLog() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      var opening = new ArrayList<Future<PostgresStore>>();
      Callable<PostgresStore> open = () -> PostgresStore.open(database, Samples.HOME);
      IntStream.range(0, 4).forEach(i -> opening.add(threads.submit(open)));
      var stores = new ArrayList<PostgresStore>();
      for (Future<PostgresStore> one : opening) {
        stores.add(one.get());
      }
      stores.get(0).entryLog().append(new LogScript().publish("a").batch());
      var heads = new HashSet<Object>();
      stores.forEach(store -> heads.add(store.entryLog().head()));
      assertThat(heads).hasSize(1);
      stores.forEach(PostgresStore::close);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void brokenConnectionsAreReplacedAndNothingIsHalfWritten() {
    try (var store = PostgresStore.open(database, Samples.HOME)) {
      var script = new LogScript();
      store.entryLog().append(script.publish("a").batch());
      for (int round = 0; round < 3; round++) {
        breakConnections();
        LogBatch batch = script.publish("a").publish("b-" + round).batch();
        appendAtLast(store, batch);
        assertThat(store.entryLog().head()).isEqualTo(batch.head());
      }
      assertThat(verify(store).faults()).isEmpty();
      assertThat(verify(store).entries()).isEqualTo(7);
    }
  }

  @Test
  void aServerThatStopsIsTold() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    try (var store = PostgresStore.open(server.getJdbcUrl("postgres", "postgres"), Samples.HOME)) {
      var script = new LogScript();
      store.entryLog().append(script.publish("a").batch());
      server.close();
      LogBatch next = script.publish("b").batch();
      assertThatThrownBy(() -> store.entryLog().append(next)).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> store.entryLog().head())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("postgres");
    } finally {
      server.close();
    }
  }

  @Test
  void aRowThatWasChangedBehindTheProgramIsNotRead() {
    try (var store = PostgresStore.open(database, Samples.HOME)) {
      var script = new LogScript();
      IntStream.range(0, 9).forEach(i -> script.publish("n-" + i));
      store.entryLog().append(script.batch());
      TestServer.execute(
          database,
          "UPDATE entry SET published = published + interval '1 hour' WHERE position = 7");
      assertThatThrownBy(() -> store.entryLog().find(new Position(7)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("entry 7");
      assertThat(store.entryLog().find(new Position(8))).isPresent();
      assertThat(verify(store).faults().get(0).position()).isEqualTo(new Position(7));
    }
  }

  private void breakConnections() {
    TestServer.execute(
        TestServer.address("postgres"),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'sisternet' AND datname = '"
            + name()
            + "'");
  }

  /** As a sequencer does: again, until the connections that broke are used up. */
  private static void appendAtLast(PostgresStore store, LogBatch batch) {
    for (int attempt = 0; ; attempt++) {
      try {
        store.entryLog().append(batch);
        return;
      } catch (StoreException e) {
        if (attempt == 20) {
          throw e;
        }
      }
    }
  }

  private String name() {
    String path = database.substring(database.lastIndexOf('/') + 1);
    return path.substring(0, path.indexOf('?'));
  }

  private static String setting(PostgresPool pool, String name) {
    return pool.read(
        connection -> {
          try (var show = connection.prepareStatement("SHOW " + name);
              ResultSet row = show.executeQuery()) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private static LogReport verify(PostgresStore store) {
    return new LogVerifier(store.entryLog(), store.recordHeads(), Samples.KEY.verifierKey())
        .verify(10);
  }

  private static void assertRefused(String address, String reason) {
    assertThatThrownBy(() -> PostgresStore.open(address, Samples.HOME))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(reason);
  }
}
