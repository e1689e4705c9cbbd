package net.sisternet.registry.server.sqlite;

import java.nio.file.Path;
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
 * One registry's log, heads and accounts in the file {@value #FILE} of its data folder. Any thread;
 * several processes may have it open at once, and one of them writes at a time. What a method has
 * written is on the disk when it returns (WAL, {@code synchronous=FULL}).
 */
public final class SqliteStore implements AutoCloseable {

  /** The name of the file in the data folder. */
  public static final String FILE = "registry.db";

  private final SqliteWriter writer;
  private final SqliteReaders readers;
  private final SqliteEntryLog entryLog;
  private final SqliteRecordHeads recordHeads;
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

  private SqliteStore(SqliteFile file, Home home) {
    this.writer = new SqliteWriter(file);
    this.readers = new SqliteReaders(file);
    this.entryLog = new SqliteEntryLog(home, writer, readers);
    this.recordHeads = new SqliteRecordHeads(home, readers);
    this.accounts = new SqliteAccounts(writer, readers);
    this.mailAccounts = new SqliteMailAccounts(writer, readers);
    this.signInLinks = new SqliteSignInLinks(writer, readers);
    this.sessions = new SqliteSessions(writer, readers);
    this.drafts = new SqliteDrafts(writer, readers);
    this.sisters = new SqliteSisters(writer, readers);
    this.quarantine = new SqliteQuarantine(writer, readers);
    this.care =
        new CareStores(
            new SqliteConfirmationLinks(writer, readers),
            new SqliteRemindersSent(writer, readers),
            new SqliteStewards(writer, readers),
            new SqliteSignsOfLife(writer, readers));
    this.pageViews = new SqlitePageViews(writer, readers);
    this.cases = new SqliteCases(writer, readers);
    this.digests = new SqliteDigestsSent(writer, readers);
    this.seenLogs = new SqliteSeenLogs(writer, readers);
    this.suggestions = new SqliteSuggestions(writer, readers);
    this.contact =
        new ContactStores(
            new SqliteContactMessages(writer, readers),
            new SqliteRelayedLetters(writer, readers),
            new SqliteContactStops(writer, readers));
  }

  /**
   * Opens the store of {@code home} in {@code dataFolder}, and makes both if they are missing.
   *
   * @throws StoreException if the file is another home's, damaged, of a newer version of the
   *     program, or cannot be used; the message tells an operator what to do
   */
  public static SqliteStore open(Path dataFolder, Home home) {
    SqliteFile file = SqliteFile.in(dataFolder);
    SqliteSchema.prepare(file, home);
    var store = new SqliteStore(file, home);
    store.entryLog.scrubAfterKill();
    return store;
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

  /** Waits for what is being read and written, and closes the file. */
  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  /** For tests: as if the disk had room for so many pages of 4 KiB and no more. */
  void limitPages(long pages) {
    writer.limitPages(pages);
  }
}
