package net.sisternet.registry.server.mail;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What is wrong with a mail server, and what an operator can do, in a sentence each. */
final class SmtpTrouble {

  private SmtpTrouble() {}

  static String advice(Exception failure) {
    String text = String.valueOf(failure.getMessage()).replaceAll("\\p{C}+", " ").strip();
    return remedy(failure).map(it -> it + " (" + text + ")").orElse(text);
  }

  private static Optional<String> remedy(Exception failure) {
    if (failure instanceof AuthenticationFailedException) {
      return Optional.of("It does not take this user and password: check --smtp and its password.");
    }
    if (String.valueOf(failure.getMessage()).contains("STARTTLS is required")) {
      return Optional.of(
          "It offers no encryption (STARTTLS): give smtps:// if it has that, or --smtp-plain if"
              + " nobody listens in between.");
    }
    if (has(failure, GeneralSecurityException.class) || has(failure, SSLException.class)) {
      return Optional.of(
          "Its certificate is not believed, or it speaks no TLS here: check host and port, and give"
              + " --smtp-certificate FILE if it has a certificate of its own.");
    }
    if (failure instanceof MailConnectException
        || has(failure, ConnectException.class)
        || has(failure, UnknownHostException.class)
        || has(failure, SocketTimeoutException.class)) {
      return Optional.of("It cannot be reached: check host and port.");
    }
    return Optional.empty();
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    return kind.isInstance(failure)
        || (failure.getCause() != null && has(failure.getCause(), kind));
  }
}
