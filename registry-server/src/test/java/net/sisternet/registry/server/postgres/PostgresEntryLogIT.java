package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.EntryLogContract;
import net.sisternet.registry.core.log.LogStore;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.log.RecordHeadsContract;
import org.junit.jupiter.api.AfterEach;

class PostgresEntryLogIT implements EntryLogContract, RecordHeadsContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public LogStore emptyStore() {
    return new Opened();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }

  private final class Opened implements LogStore {

    private final PostgresStore store = PostgresStore.open(database, Samples.HOME);

    Opened() {
      open.add(store);
    }

    @Override
    public EntryLog log() {
      return store.entryLog();
    }

    @Override
    public RecordHeads heads() {
      return store.recordHeads();
    }

    @Override
    public LogStore secondNode() {
      return new Opened();
    }

    @Override
    public LogStore reopen() {
      close();
      return new Opened();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
