package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Accounts;
import net.sisternet.registry.core.access.AccountsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountsTest implements AccountsContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public Accounts noAccounts() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
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
    open.forEach(SqliteStore::close);
  }
}
