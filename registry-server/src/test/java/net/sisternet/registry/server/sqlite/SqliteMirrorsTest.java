package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.core.sisters.MirrorsContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteMirrorsTest implements MirrorsContract {

  @TempDir Path folder;

  @Override
  public Mirrors noMirrors() {
    return new SqliteMirrors(folder.resolve("mirrors"));
  }
}
