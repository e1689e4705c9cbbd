package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.cases.DigestsSent;
import net.sisternet.registry.core.cases.DigestsSentContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDigestsSentTest implements DigestsSentContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public DigestsSent noDigests() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
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
    open.forEach(SqliteStore::close);
  }
}
