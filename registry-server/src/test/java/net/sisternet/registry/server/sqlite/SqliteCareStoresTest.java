package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.care.CareBench;
import net.sisternet.registry.core.care.CareStoresContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCareStoresTest implements CareStoresContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public CareBench bench() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
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
    open.forEach(SqliteStore::close);
  }
}
