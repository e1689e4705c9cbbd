package net.sisternet.registry.server.postgres;

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
import net.sisternet.registry.core.log.StoreException;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.Sessions;
import net.sisternet.registry.core.signin.SignInLinks;
import net.sisternet.registry.core.sisters.Quarantine;
import net.sisternet.registry.core.sisters.Sisters;
import net.sisternet.registry.core.suggestions.Suggestions;
import net.sisternet.registry.core.visits.PageViews;

/**
 * One registry's log, heads and accounts in a PostgreSQL database or schema of its own. Any thread,
 * any number of nodes. What a method has written is durable when it returns, as the server's {@code
 * synchronous_commit} says, and never less than on the server's own disk.
 */
public final class PostgresStore implements AutoCloseable {

  private static final int CONNECTIONS = 10;

  private final PostgresPool pool;
  private final EntryLog entryLog;
  private final PostgresRecordHeads recordHeads;
  private final Accounts accounts;
  private final MailAccounts mailAccounts;
  private final SignInLinks signInLinks;
  private final Sessions sessions;
  private final Drafts drafts;
  private final Sisters sisters;
  private final Quarantine quarantine;
  private final CareStores care;
  private final Cases cases;
  private final PageViews pageViews;
  private final DigestsSent digests;
  private final SeenLogs seenLogs;
  private final Suggestions suggestions;
  private final ContactStores contact;

  private PostgresStore(PostgresPool pool, Home home) {
    this.pool = pool;
    this.entryLog = new PostgresEntryLog(home, pool);
    this.recordHeads = new PostgresRecordHeads(home, pool);
    this.accounts = new PostgresAccounts(pool);
    this.mailAccounts = new PostgresMailAccounts(pool);
    this.signInLinks = new PostgresSignInLinks(pool);
    this.sessions = new PostgresSessions(pool);
    this.drafts = new PostgresDrafts(pool);
    this.sisters = new PostgresSisters(pool);
    this.quarantine = new PostgresQuarantine(pool);
    this.care =
        new CareStores(
            new PostgresConfirmationLinks(pool),
            new PostgresRemindersSent(pool),
            new PostgresStewards(pool),
            new PostgresSignsOfLife(pool));
    this.pageViews = new PostgresPageViews(pool);
    this.cases = new PostgresCases(pool);
    this.digests = new PostgresDigestsSent(pool);
    this.seenLogs = new PostgresSeenLogs(pool);
    this.suggestions = new PostgresSuggestions(pool);
    this.contact =
        new ContactStores(
            new PostgresContactMessages(pool),
            new PostgresRelayedLetters(pool),
            new PostgresContactStops(pool));
  }

  /**
   * Opens the store of {@code home}, and makes its tables if the schema is empty.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database} with any parameters of the driver;
   *     {@code currentSchema} chooses a schema other than {@code public}
   * @throws StoreException if the database cannot be reached, is another home's or another
   *     program's, or of a newer version; the message tells an operator what to do, and no password
   */
  public static PostgresStore open(String jdbcUrl, Home home) {
    return open(new PostgresServer(jdbcUrl), home, CONNECTIONS);
  }

  static PostgresStore open(PostgresServer server, Home home, int connections) {
    PostgresSchema.prepare(server, home);
    return new PostgresStore(new PostgresPool(server, connections), home);
  }

  /** The log. */
  public EntryLog entryLog() {
    return entryLog;
  }

  /** The heads of its records. */
  public RecordHeads recordHeads() {
    return recordHeads;
  }

  /** Whose they are. */
  public OwnRecords ownRecords() {
    return recordHeads;
  }

  /** Who may write. */
  public Accounts accounts() {
    return accounts;
  }

  /** Who signs in by mail. */
  public MailAccounts mailAccounts() {
    return mailAccounts;
  }

  /** The links that wait to be used. */
  public SignInLinks signInLinks() {
    return signInLinks;
  }

  /** Who is signed in where. */
  public Sessions sessions() {
    return sessions;
  }

  /** What people type before it is published. */
  public Drafts drafts() {
    return drafts;
  }

  /** What keeps records true. */
  public CareStores care() {
    return care;
  }

  /** What people ask about records. */
  public Cases cases() {
    return cases;
  }

  /** How often pages are looked at. */
  public PageViews pageViews() {
    return pageViews;
  }

  /** When moderators were written to. */
  public DigestsSent digests() {
    return digests;
  }

  /** How far logs have been looked through for look-alikes. */
  public SeenLogs seenLogs() {
    return seenLogs;
  }

  /** Suggestions that were made here. */
  public Suggestions suggestions() {
    return suggestions;
  }

  /** Messages to networks. */
  public ContactStores contact() {
    return contact;
  }

  /** The sisters that were accepted. */
  public Sisters sisters() {
    return sisters;
  }

  /** What must not be shown of them. */
  public Quarantine quarantine() {
    return quarantine;
  }

  /** Closes all connections. */
  @Override
  public void close() {
    pool.close();
  }
}
