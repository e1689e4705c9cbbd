package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.contact.ContactStores;
import net.sisternet.registry.core.contact.ContactStoresContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteContactStoresTest implements ContactStoresContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public ContactStores noContact() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
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
    open.forEach(SqliteStore::close);
  }
}
