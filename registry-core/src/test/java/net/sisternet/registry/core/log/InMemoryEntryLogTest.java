package net.sisternet.registry.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.sisternet.registry.core.Samples;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class InMemoryEntryLogTest implements EntryLogContract, RecordHeadsContract {

  @Override
  public LogStore emptyStore() {
    return new InMemoryStore(new InMemoryEntryLog());
  }

  @Test
  @Override
  @Disabled("gone with the process, as it says")
  public void everythingIsThereAfterReopening() {}

  @Test
  void aFlakyLogFailsOnceBeforeOrAfterStoring() {
    var memory = new InMemoryEntryLog();
    var flaky = new FlakyEntryLog(memory);
    LogBatch batch = new LogScript().publish("a").batch();

    flaky.failNext(FlakyEntryLog.Failure.BEFORE_STORING);
    assertThatThrownBy(() -> flaky.append(batch)).isInstanceOf(StoreException.class);
    assertThat(memory.head()).isEqualTo(LogHead.EMPTY);

    flaky.failNext(FlakyEntryLog.Failure.AFTER_STORING);
    assertThatThrownBy(() -> flaky.append(batch)).isInstanceOf(StoreException.class);
    assertThat(memory.head()).isEqualTo(batch.head());

    flaky.append(new LogScript(Samples.KEY, batch.head()).publish("b").batch());
    assertThat(memory.head().size()).isEqualTo(2);
  }

  private record InMemoryStore(InMemoryEntryLog both) implements LogStore {

    @Override
    public EntryLog log() {
      return both;
    }

    @Override
    public RecordHeads heads() {
      return both;
    }

    @Override
    public LogStore secondNode() {
      return this;
    }

    @Override
    public LogStore reopen() {
      throw new UnsupportedOperationException("gone with the process");
    }

    @Override
    public void close() {}
  }
}
