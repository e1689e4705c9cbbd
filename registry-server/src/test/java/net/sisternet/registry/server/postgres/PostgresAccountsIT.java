package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Accounts;
import net.sisternet.registry.core.access.AccountsContract;
import org.junit.jupiter.api.AfterEach;

class PostgresAccountsIT implements AccountsContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public Accounts noAccounts() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return store.accounts();
  }

  @Override
  public Accounts reopened() {
    close();
    return noAccounts();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
