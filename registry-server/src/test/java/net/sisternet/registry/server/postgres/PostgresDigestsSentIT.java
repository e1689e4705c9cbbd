package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.cases.DigestsSent;
import net.sisternet.registry.core.cases.DigestsSentContract;
import org.junit.jupiter.api.AfterEach;

class PostgresDigestsSentIT implements DigestsSentContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public DigestsSent noDigests() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return store.digests();
  }

  @Override
  public DigestsSent reopenedDigests() {
    close();
    return noDigests();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
