package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.visits.PageViews;
import net.sisternet.registry.core.visits.PageViewsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqlitePageViewsTest implements PageViewsContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public PageViews noViews() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
    open.add(store);
    return store.pageViews();
  }

  @Override
  public PageViews reopenedViews() {
    close();
    return noViews();
  }

  @AfterEach
  void close() {
    open.forEach(SqliteStore::close);
  }
}
