package net.sisternet.registry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import net.sisternet.registry.core.access.Accounts;
import net.sisternet.registry.core.alike.SeenLogs;
import net.sisternet.registry.core.care.CareStores;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.DigestsSent;
import net.sisternet.registry.core.contact.ContactStores;
import net.sisternet.registry.core.drafts.Drafts;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.OwnRecords;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.Sessions;
import net.sisternet.registry.core.signin.SignInLinks;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.core.sisters.Quarantine;
import net.sisternet.registry.core.sisters.Sisters;
import net.sisternet.registry.core.suggestions.Suggestions;
import net.sisternet.registry.core.visits.PageViews;
import net.sisternet.registry.server.postgres.PostgresMirrors;
import net.sisternet.registry.server.postgres.PostgresStore;
import net.sisternet.registry.server.sqlite.SqliteMirrors;
import net.sisternet.registry.server.sqlite.SqliteStore;

/**
 * The log of one registry and what stands beside it, in SQLite or PostgreSQL as configured. Any
 * thread.
 */
public record Storage(
    EntryLog log,
    RecordHeads heads,
    OwnRecords ownRecords,
    Accounts accounts,
    MailAccounts mailAccounts,
    SignInLinks signInLinks,
    Sessions sessions,
    Drafts drafts,
    CareStores care,
    Cases cases,
    PageViews pageViews,
    DigestsSent digests,
    SeenLogs seenLogs,
    Suggestions suggestions,
    ContactStores contact,
    Sisters sisters,
    Quarantine quarantine,
    Mirrors mirrors,
    Runnable closing)
    implements AutoCloseable {

  /** Opens the store, making it if it is new. */
  public static Storage open(ServerConfig config) {
    try {
      Files.createDirectories(config.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Storage storage =
        config.database().map(url -> postgres(url, config)).orElseGet(() -> sqlite(config));
    new RegistryProperties(config.home(), config.name(), config.profile()).write(config.data());
    return storage;
  }

  private static Storage sqlite(ServerConfig config) {
    SqliteStore store = SqliteStore.open(config.data(), config.home());
    return new Storage(
        store.entryLog(),
        store.recordHeads(),
        store.ownRecords(),
        store.accounts(),
        store.mailAccounts(),
        store.signInLinks(),
        store.sessions(),
        store.drafts(),
        store.care(),
        store.cases(),
        store.pageViews(),
        store.digests(),
        store.seenLogs(),
        store.suggestions(),
        store.contact(),
        store.sisters(),
        store.quarantine(),
        new SqliteMirrors(config.data().resolve("mirrors")),
        store::close);
  }

  private static Storage postgres(String url, ServerConfig config) {
    PostgresStore store = PostgresStore.open(url, config.home());
    var mirrors = new PostgresMirrors(url);
    return new Storage(
        store.entryLog(),
        store.recordHeads(),
        store.ownRecords(),
        store.accounts(),
        store.mailAccounts(),
        store.signInLinks(),
        store.sessions(),
        store.drafts(),
        store.care(),
        store.cases(),
        store.pageViews(),
        store.digests(),
        store.seenLogs(),
        store.suggestions(),
        store.contact(),
        store.sisters(),
        store.quarantine(),
        mirrors,
        () -> {
          mirrors.close();
          store.close();
        });
  }

  @Override
  public void close() {
    closing.run();
  }
}
