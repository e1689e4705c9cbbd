package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.signin.SignInStores;
import net.sisternet.registry.core.signin.SignInStoresContract;
import org.junit.jupiter.api.AfterEach;

class PostgresSignInStoresIT implements SignInStoresContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public SignInStores noStores() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return new SignInStores(store.mailAccounts(), store.signInLinks(), store.sessions());
  }

  @Override
  public SignInStores reopenedStores() {
    close();
    return noStores();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
