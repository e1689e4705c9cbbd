package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.alike.SeenLogs;
import net.sisternet.registry.core.alike.SeenLogsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSeenLogsTest implements SeenLogsContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public SeenLogs noLogs() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
    open.add(store);
    return store.seenLogs();
  }

  @Override
  public SeenLogs reopenedLogs() {
    close();
    return noLogs();
  }

  @AfterEach
  void close() {
    open.forEach(SqliteStore::close);
  }
}
