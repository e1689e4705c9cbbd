package net.sisternet.registry.server.mail;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.signin.MailAddress;

/**
 * Which server takes mail, and from whom it comes.
 *
 * @param host the name of the server
 * @param port its port
 * @param encryption how the way there is protected
 * @param login user and password, if it asks for them
 * @param from the address in From and for what comes back
 * @param trusted whose certificates are believed; empty for those whom the JDK believes
 */
public record SmtpSettings(
    String host,
    int port,
    Encryption encryption,
    Optional<Login> login,
    MailAddress from,
    List<X509Certificate> trusted) {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_TLS = 465;

  private static final Set<String> LOCAL = Set.of("localhost", "[::1]");

  public SmtpSettings {
    trusted = List.copyOf(trusted);
    if (encryption == Encryption.NONE && login.isPresent() && !isLocal(host)) {
      throw new IllegalArgumentException(
          "A password is sent to no other machine without encryption: leave --smtp-plain out, or"
              + " the password.");
    }
  }

  /** How the way to a mail server is protected. */
  public enum Encryption {
    /** By TLS from the first byte. */
    TLS,
    /** By TLS after the first words (RFC 3207); where that is not offered, no letter goes. */
    STARTTLS,
    /** Not at all. */
    NONE
  }

  /** User and password. */
  public record Login(String user, String password) {
    /** Hides the password. */
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /**
   * Settings from {@code smtp://user:password@host:587} or {@code smtps://…}. The way to another
   * machine is encrypted; on this machine nobody listens in, and certificates are rarely real.
   *
   * @param password stands for one in the address
   * @throws IllegalArgumentException with a sentence for an operator, which never holds the
   *     password
   */
  public static SmtpSettings of(String address, Optional<String> password, MailAddress from) {
    URI uri = uri(address);
    boolean tls = "smtps".equals(uri.getScheme());
    if ((!tls && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
      throw malformed();
    }
    Encryption plainly = isLocal(uri.getHost()) ? Encryption.NONE : Encryption.STARTTLS;
    int usual = tls ? SUBMISSION_TLS : SUBMISSION;
    return new SmtpSettings(
        uri.getHost(),
        uri.getPort() < 0 ? usual : uri.getPort(),
        tls ? Encryption.TLS : plainly,
        Optional.ofNullable(uri.getUserInfo()).map(it -> login(it, password)),
        from,
        List.of());
  }

  /** The same without encryption, for a network where nobody listens in. */
  public SmtpSettings plain() {
    return new SmtpSettings(host, port, Encryption.NONE, login, from, trusted);
  }

  /** The same, believing these certificates and those they have signed, and no others. */
  public SmtpSettings trusting(List<X509Certificate> certificates) {
    return new SmtpSettings(host, port, encryption, login, from, certificates);
  }

  private static boolean isLocal(String host) {
    return LOCAL.contains(host) || host.startsWith("127.");
  }

  private static Login login(String userInfo, Optional<String> password) {
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    return new Login(
        user,
        password.orElseGet(
            () -> {
              if (colon < 0) {
                throw new IllegalArgumentException(
                    "The mail server's user has no password: give --smtp-password-file FILE, or"
                        + " write it into the address in SISTERNET_SMTP.");
              }
              return userInfo.substring(colon + 1);
            }));
  }

  private static URI uri(String address) {
    try {
      return URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "A mail server is given as smtp://user:password@host:587 or smtps://user:password@host:465;"
            + " special characters of user and password are written as %40 and so on.");
  }
}
