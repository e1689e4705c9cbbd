package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.contact.ContactStores;
import net.sisternet.registry.core.contact.ContactStoresContract;
import org.junit.jupiter.api.AfterEach;

class PostgresContactStoresIT implements ContactStoresContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public ContactStores noContact() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return store.contact();
  }

  @Override
  public ContactStores reopenedContact() {
    close();
    return noContact();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
