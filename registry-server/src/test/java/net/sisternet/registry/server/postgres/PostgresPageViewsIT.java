package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.visits.PageViews;
import net.sisternet.registry.core.visits.PageViewsContract;
import org.junit.jupiter.api.AfterEach;

class PostgresPageViewsIT implements PageViewsContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public PageViews noViews() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
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
    open.forEach(PostgresStore::close);
  }
}
