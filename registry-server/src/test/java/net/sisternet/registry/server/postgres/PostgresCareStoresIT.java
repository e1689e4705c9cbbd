package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.care.CareBench;
import net.sisternet.registry.core.care.CareStoresContract;
import org.junit.jupiter.api.AfterEach;

class PostgresCareStoresIT implements CareStoresContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public CareBench bench() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return new CareBench(store.entryLog(), store.recordHeads(), store.care(), store.cases());
  }

  @Override
  public CareBench reopened() {
    close();
    return bench();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
