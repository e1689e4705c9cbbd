package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.EntryLogContract;
import net.sisternet.registry.core.log.LogStore;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.log.RecordHeadsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteEntryLogTest implements EntryLogContract, RecordHeadsContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public LogStore emptyStore() {
    return new Opened();
  }

  @AfterEach
  void close() {
    open.forEach(SqliteStore::close);
  }

  private final class Opened implements LogStore {

    private final SqliteStore store = SqliteStore.open(folder, Samples.HOME);

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
