package net.sisternet.registry.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.drafts.Drafts;
import net.sisternet.registry.core.drafts.DraftsContract;
import net.sisternet.registry.core.signin.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresDraftsIT implements DraftsContract {

  private final String database = TestServer.newDatabase();
  private final List<PostgresStore> open = new ArrayList<>();

  private PostgresStore store() {
    PostgresStore store = PostgresStore.open(database, Samples.HOME);
    open.add(store);
    return store;
  }

  @Override
  public Drafts noDrafts() {
    PostgresStore store = store();
    store
        .mailAccounts()
        .addIfNew(new Author(OWNER, Role.COORDINATOR), new MailAddress("a@b.example"), NOW);
    store
        .mailAccounts()
        .addIfNew(new Author(OTHER, Role.COORDINATOR), new MailAddress("c@b.example"), NOW);
    return store.drafts();
  }

  @Override
  public Drafts reopenedDrafts() {
    close();
    return store().drafts();
  }

  @Test
  void removingAnAccountDeletesItsDrafts() {
    Drafts drafts = noDrafts();
    var draft =
        Draft.begun(
            DraftId.random(new SecureRandom()), OWNER, "network", Answers.NONE.with("a", "b"));
    drafts.add(draft, NOW);
    open.get(0).mailAccounts().remove(OWNER);
    assertThat(drafts.of(OWNER)).isEmpty();
  }

  @AfterEach
  void close() {
    open.forEach(PostgresStore::close);
    open.clear();
  }
}
