package net.sisternet.registry.server.postgres;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.suggestions.Suggestions;
import net.sisternet.registry.core.suggestions.SuggestionsContract;
import org.junit.jupiter.api.AfterEach;

class PostgresSuggestionsIT implements SuggestionsContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  @Override
  public Suggestions noSuggestions() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return store.suggestions();
  }

  @Override
  public Suggestions reopenedSuggestions() {
    close();
    return noSuggestions();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
  }
}
