package net.sisternet.registry.server.mail;

import java.net.URI;
import java.util.Optional;
import net.sisternet.registry.core.signin.MailAddress;

/**
 * Which server takes mail, and from whom it comes.
 *
 * @param host the name of the server
 * @param port its port
 * @param tls whether the connection begins with TLS; else it becomes TLS where the server offers it
 *     (STARTTLS), and must if a password is sent to another machine
 * @param login user and password, if it asks for them
 * @param from the address in From and for what comes back
 */
public record SmtpSettings(
    String host, int port, boolean tls, Optional<Login> login, MailAddress from) {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_TLS = 465;

  /** User and password. */
  public record Login(String user, String password) {
    /** Hides the password. */
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /**
   * Settings from {@code smtp://user:password@host:587} or {@code smtps://…}.
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
    int usual = tls ? SUBMISSION_TLS : SUBMISSION;
    return new SmtpSettings(
        uri.getHost(),
        uri.getPort() < 0 ? usual : uri.getPort(),
        tls,
        Optional.ofNullable(uri.getUserInfo()).map(it -> login(it, password)),
        from);
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
