package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.suggestions.Suggestions;
import net.sisternet.registry.core.suggestions.SuggestionsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSuggestionsTest implements SuggestionsContract {

  @TempDir Path folder;
  private final List<SqliteStore> open = new ArrayList<>();

  @Override
  public Suggestions noSuggestions() {
    SqliteStore store = SqliteStore.open(folder, Samples.HOME);
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
    open.forEach(SqliteStore::close);
  }
}
