package net.sisternet.registry.server;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.access.DailySigns;
import net.sisternet.registry.core.signin.IdentityProvider;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.core.signin.SignedMail;
import net.sisternet.registry.server.html.signin.SignInPorts;
import net.sisternet.registry.server.mail.SmtpMail;
import net.sisternet.registry.server.oidc.OidcProvider;

/**
 * Connects signing in with its stores and with what takes its letters: an SMTP server; on a machine
 * that only its owner reaches a page instead; else nothing.
 */
final class SignInWiring implements AutoCloseable {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

  private final SignInPorts ports;
  private final Optional<SmtpMail> smtp;
  private final Mail mail;
  private final Timer looks = new Timer("mail-looks", this::lookAgain, BETWEEN_LOOKS);

  SignInWiring(ServerConfig config, Storage storage) {
    Clock clock = Clock.systemUTC();
    this.smtp = config.signIn().smtp().map(it -> new SmtpMail(it, config.name(), clock));
    var outbox = new Outbox(clock);
    this.mail = new SignedMail(smtp.<Mail>map(it -> it).orElse(outbox), signature(config));
    var signIn =
        new SignIn(
            storage.mailAccounts(),
            storage.signInLinks(),
            storage.sessions(),
            mail,
            config.signIn().open(),
            clock,
            new DailySigns(storage.care().signs()));
    boolean local = smtp.isEmpty() && isLocal(config);
    this.ports =
        new SignInPorts(
            signIn,
            smtp.isPresent(),
            () -> smtp.map(SmtpMail::isReady).orElse(true),
            local ? Optional.of(outbox) : Optional.empty(),
            config.signIn().providers().stream()
                .<IdentityProvider>map(it -> new OidcProvider(it, clock))
                .toList(),
            config.profile().contact());
  }

  /** Who sends letters, and where to read about them and ask. */
  private static String signature(ServerConfig config) {
    String about = config.home().base() + "/about";
    return Stream.concat(Stream.of(config.name(), about), config.profile().contact().stream())
        .map(it -> it.replaceAll("\\p{C}+", " ") + "\n")
        .collect(Collectors.joining());
  }

  SignInPorts ports() {
    return ports;
  }

  /** What takes letters, whether they reach anybody or not. */
  Mail mail() {
    return mail;
  }

  /** What takes letters; empty where none reaches anybody. */
  Optional<Mail> findMail() {
    return Optional.of(mail).filter(it -> ports.reaches());
  }

  /** Says at once in the log if no letter can go, and looks again until one can. */
  void start() {
    smtp.ifPresent(SmtpMail::check);
    looks.start();
  }

  private void lookAgain() {
    smtp.filter(it -> !it.isReady()).ifPresent(SmtpMail::check);
  }

  @Override
  public void close() {
    looks.close();
    smtp.ifPresent(SmtpMail::close);
  }

  /** Both must be of this machine: a proxy on it may lead the world to a local port. */
  static boolean isLocal(ServerConfig config) {
    return LOCAL.contains(config.host())
        && LOCAL.contains(URI.create(config.home().base()).getHost());
  }
}
