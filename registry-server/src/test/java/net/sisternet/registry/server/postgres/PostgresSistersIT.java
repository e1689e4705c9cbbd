package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.sisters.SistersContract;
import org.junit.jupiter.api.AfterEach;

class PostgresSistersIT implements SistersContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public Stores noSisters() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return new Stores(store.sisters(), store.quarantine());
  }

  @Override
  public Stores reopened() {
    close();
    return noSisters();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
