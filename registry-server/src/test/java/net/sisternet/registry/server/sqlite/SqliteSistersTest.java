package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.sisters.SistersContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSistersTest implements SistersContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public Stores noSisters() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
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
    open.forEach(SqliteStore::close);
  }
}
