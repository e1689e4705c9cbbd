package net.sisternet.registry.core.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.SignsOfLife;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Signs people in by a link that is mailed to them, or by what a provider says of them: with one
 * address to one account. Any thread.
 *
 * <p>A link works once, for {@link #LINK_LIFE}, and only in the browser that asked for it: whoever
 * steals the mail, or gets somebody to open a link of another's, gains nothing. Whether a mailbox
 * has an account is never told, and cannot be seen from what is done for it.
 */
public final class SignIn {

  /** How long a link works. */
  public static final Duration LINK_LIFE = Duration.ofMinutes(15);

  /** How long a session lasts after it was last used. */
  public static final Duration SESSION_LIFE = Duration.ofDays(30);

  private static final Duration USE_STEP = Duration.ofHours(1);

  private final MailAccounts accounts;
  private final SignInLinks links;
  private final Sessions sessions;
  private final Mail mail;
  private final boolean open;
  private final Clock clock;
  private final SignsOfLife signs;
  private final SecureRandom random = new SecureRandom();
  private final AskLimits limits;

  /**
   * Signing in over three stores.
   *
   * @param open whether who has no account gets one, as a coordinator, by signing in; else only
   *     those sign in that the operator has added
   */
  public SignIn(
      MailAccounts accounts,
      SignInLinks links,
      Sessions sessions,
      Mail mail,
      boolean open,
      Clock clock) {
    this(accounts, links, sessions, mail, open, clock, SignsOfLife.NONE);
  }

  /** The same, where {@code signs} hears of whoever comes. */
  public SignIn(
      MailAccounts accounts,
      SignInLinks links,
      Sessions sessions,
      Mail mail,
      boolean open,
      Clock clock,
      SignsOfLife signs) {
    this.signs = signs;
    this.accounts = accounts;
    this.links = links;
    this.sessions = sessions;
    this.mail = mail;
    this.open = open;
    this.clock = clock;
    this.limits = new AskLimits(clock);
  }

  /** A session that has just begun, with the secret for the cookie. */
  public record Begun(Secret secret, Author author, String next) {}

  /** A new secret for a browser. */
  public Secret newSecret() {
    return Secret.random(random);
  }

  /**
   * Sends a link, or does not, without a sign of it.
   *
   * @param browser what the browser's cookie holds
   * @param client where the request came from, to be counted
   * @param next where to go afterwards, a path within the registry
   * @param letter the letter that holds a secret
   * @throws RegistryException of type {@code TOO_MANY_REQUESTS}
   */
  public void ask(
      MailAddress address,
      Secret browser,
      String client,
      String next,
      Function<Secret, Letter> letter) {
    AskLimits.Verdict verdict = limits.ask(address, client);
    if (verdict == AskLimits.Verdict.REFUSE) {
      throw new RegistryException(ProblemType.TOO_MANY_REQUESTS, "signin.too-many");
    }
    Secret secret = newSecret();
    Instant now = clock.instant();
    boolean known = accounts.findByMail(address).isPresent();
    links.add(
        new SignInLink(secret.digest(), browser.digest(), address, next, now.plus(LINK_LIFE)), now);
    Letter written = letter.apply(secret);
    if ((known || open) && verdict == AskLimits.Verdict.SEND) {
      mail.send(address, written);
    }
  }

  /** What a link is for one browser. Changes nothing: programs open links too. */
  public LinkState state(Secret secret, Optional<Secret> browser) {
    Optional<SignInLink> link = links.find(secret.digest(), clock.instant());
    if (link.isEmpty()) {
      return LinkState.OVER;
    }
    return browser.map(Secret::digest).equals(link.map(SignInLink::browser))
        ? LinkState.READY
        : LinkState.OTHER_BROWSER;
  }

  /** What can be done with a link. */
  public enum LinkState {
    /** It signs in. */
    READY,
    /** Another browser has asked for it. */
    OTHER_BROWSER,
    /** It was used, has expired or never was. */
    OVER
  }

  /** Uses a link up and begins a session under a new secret; empty if the link does not do that. */
  public Optional<Begun> findAndBegin(Secret secret, Secret browser, Device device) {
    Instant now = clock.instant();
    return links
        .findAndTake(secret.digest(), browser.digest(), now)
        .flatMap(
            link ->
                findAuthor(link.mail(), now)
                    .map(author -> begin(author, link.next(), device, now)));
  }

  /**
   * Begins a session of whoever an {@link IdentityProvider} has verified; empty if nobody signs in
   * with that address here.
   */
  public Optional<Begun> findAndBegin(MailAddress verified, String next, Device device) {
    Instant now = clock.instant();
    return findAuthor(verified, now).map(author -> begin(author, next, device, now));
  }

  /**
   * Counts that somebody comes back from a provider, which is asked then.
   *
   * @param client where the request came from
   * @throws RegistryException of type {@code TOO_MANY_REQUESTS}
   */
  public void countArrival(String client) {
    if (!limits.arrive(client)) {
      throw new RegistryException(ProblemType.TOO_MANY_REQUESTS, "signin.too-many-arrivals");
    }
  }

  /** The session that a cookie's secret stands for, if it has not ended. */
  public Optional<Session> findSession(Secret secret) {
    Instant now = clock.instant();
    Optional<Session> session = sessions.find(secret.digest()).filter(it -> isOpen(it, now));
    session.filter(it -> it.used().plus(USE_STEP).isBefore(now)).ifPresent(it -> use(it, now));
    return session;
  }

  private void use(Session session, Instant now) {
    sessions.use(session.secret(), now);
    signs.seen(session.author().account(), now);
  }

  /** The address that signs in to {@code account}. */
  public Optional<MailAddress> findMail(AccountId account) {
    return accounts.findMail(account);
  }

  /** Where the account of {@code session} is signed in, the session used last first. */
  public List<Session> sessions(Session session) {
    Instant now = clock.instant();
    return sessions.of(session.author().account()).stream().filter(it -> isOpen(it, now)).toList();
  }

  /** Ends the session with that digest, if it is one of the same account. */
  public void signOut(Session session, Digest other) {
    sessions.of(session.author().account()).stream()
        .map(Session::secret)
        .filter(other::equals)
        .forEach(sessions::end);
  }

  /** Ends this session. */
  public void signOut(Session session) {
    sessions.end(session.secret());
  }

  /** Ends all sessions of the account, in every browser. */
  public void signOutEverywhere(Session session) {
    sessions.endAll(session.author().account());
  }

  private static boolean isOpen(Session session, Instant now) {
    return session.used().plus(SESSION_LIFE).isAfter(now);
  }

  private Begun begin(Author author, String next, Device device, Instant now) {
    Secret secret = newSecret();
    sessions.add(new Session(secret.digest(), author, now, now, device), now.minus(SESSION_LIFE));
    signs.seen(author.account(), now);
    return new Begun(secret, author, next);
  }

  private Optional<Author> findAuthor(MailAddress address, Instant now) {
    Optional<Author> known = accounts.findByMail(address);
    return known.isPresent() || !open
        ? known
        : Optional.of(accounts.addIfNew(new Author(newAccount(), Role.COORDINATOR), address, now));
  }

  /** A name that says nothing about a person. */
  private AccountId newAccount() {
    var bytes = new byte[8];
    random.nextBytes(bytes);
    return new AccountId("c-" + HexFormat.of().formatHex(bytes));
  }
}
