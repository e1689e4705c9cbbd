package net.sisternet.registry.server.postgres;

import static net.sisternet.registry.core.Samples.AUTHOR;
import static net.sisternet.registry.core.Samples.HOME;
import static net.sisternet.registry.core.Samples.KEY;
import static net.sisternet.registry.core.Samples.network;
import static net.sisternet.registry.core.Samples.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.RecordIri;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line to PostgreSQL breaks at the COMMIT: what a writer is told is what became of it. */
class UnclearCommitIT {

  private final String database = TestServer.newDatabase();
  private final BreakingProxy proxy = new BreakingProxy(TestServer.port());
  private final PostgresStore store =
      PostgresStore.open(
          database.replace(":" + TestServer.port(), ":" + proxy.port()) + "&prepareThreshold=0",
          HOME);
  private final Sequencer sequencer =
      new Sequencer(HOME, store.entryLog(), store.recordHeads(), KEY, Clock.systemUTC(), () -> {});

  @BeforeEach
  void writesBeforeItBreaks() {
    sequencer.start();
    assertThat(publish("before").join().changed()).isTrue();
  }

  @AfterEach
  void theLogIsSound() {
    sequencer.close();
    store.close();
    proxy.close();
    try (PostgresStore direct = PostgresStore.open(database, HOME)) {
      var verifier = new LogVerifier(direct.entryLog(), direct.recordHeads(), KEY.verifierKey());
      assertThat(verifier.verify(10).faults()).isEmpty();
    }
  }

  @Test
  void aCommitWhoseAnswerIsLostIsFoundOut() {
    CompletableFuture<BreakingProxy.BrokenLine> broken = proxy.breakNext();
    CompletableFuture<Receipt> receipt = publish("a");
    broken.join().deliver();

    assertThat(receipt.join().head().version().value()).isEqualTo(1);
    assertThat(store.recordHeads().find(network("a"))).contains(receipt.join().head());
  }

  @Test
  void aCommitThatComesLateIsWaitedFor() {
    CompletableFuture<BreakingProxy.BrokenLine> broken = proxy.breakNext();
    CompletableFuture<Receipt> receipt = publish("a");
    BreakingProxy.BrokenLine line = broken.join();
    awaitALookThatWaits();
    assertThat(receipt).isNotDone();
    line.deliver();

    assertThat(receipt.join().changed()).isTrue();
    assertThat(store.recordHeads().find(network("a"))).contains(receipt.join().head());
  }

  @Test
  void aCommitThatNeverArrivesIsToldAsNotStored() {
    CompletableFuture<BreakingProxy.BrokenLine> broken = proxy.breakNext();
    CompletableFuture<Receipt> receipt = publish("a");
    BreakingProxy.BrokenLine line = broken.join();
    awaitALookThatWaits();
    assertThat(receipt).isNotDone();
    line.cut();

    assertThatThrownBy(receipt::join).hasMessageContaining("Nothing was stored");
    assertThat(store.recordHeads().find(network("a"))).isEmpty();
    assertThat(publish("a").join().changed()).isTrue();
  }

  @Test
  void ifNobodyCanLookTheWriterIsToldThatItIsNotKnown() {
    CompletableFuture<BreakingProxy.BrokenLine> broken = proxy.breakNext();
    proxy.close();
    CompletableFuture<Receipt> receipt = publish("a");

    assertThatThrownBy(receipt::join).hasMessageContaining("not known whether");
    broken.join().deliver();
  }

  private void awaitALookThatWaits() {
    Eventually.holds(
        "somebody waits for the head",
        () ->
            TestServer.count(
                    database,
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE%'")
                == 1);
  }

  private CompletableFuture<Receipt> publish(String slug) {
    RecordIri record = network(slug);
    var proposal =
        new Proposal(
            new Change.Published(record, payload(record, "one")), new Precondition.IsNew(), AUTHOR);
    return CompletableFuture.supplyAsync(() -> sequencer.submit(proposal));
  }
}
