package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.signin.SignInStores;
import net.sisternet.registry.core.signin.SignInStoresContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSignInStoresTest implements SignInStoresContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public SignInStores noStores() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
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
    open.forEach(SqliteStore::close);
  }
}
