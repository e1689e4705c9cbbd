package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.CasesContract;
import net.sisternet.registry.core.log.EntryLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCasesTest implements CasesContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public Cases noCases() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
    open.add(store);
    return store.cases();
  }

  @Override
  public Cases reopenedCases() {
    close();
    return noCases();
  }

  @Override
  public EntryLog log() {
    return open.get(open.size() - 1).entryLog();
  }

  @AfterEach
  void close() {
    open.forEach(SqliteStore::close);
  }
}
