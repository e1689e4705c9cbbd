package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.CasesContract;
import net.sisternet.registry.core.log.EntryLog;
import org.junit.jupiter.api.AfterEach;

class PostgresCasesIT implements CasesContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public Cases noCases() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return store.cases();
  }

  @Override
  public Cases reopenedCases() {
    close();
    return noCases();
  }

  @Override
  public EntryLog log() {
    return open.get(open.size() - 1).entryLog();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
