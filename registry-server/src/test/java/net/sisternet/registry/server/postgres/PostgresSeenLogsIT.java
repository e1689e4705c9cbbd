package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.alike.SeenLogs;
import net.sisternet.registry.core.alike.SeenLogsContract;
import org.junit.jupiter.api.AfterEach;

class PostgresSeenLogsIT implements SeenLogsContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public SeenLogs noLogs() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
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
    open.forEach(PostgresStore::close);
  }
}
