package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.SignInSettings;
import net.sisternet.registry.server.mail.SmtpSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How people sign in to the pages: which server mails the links, and who may. */
final class SignInOptions {

  @Option(
      names = "--smtp",
      paramLabel = "URL",
      defaultValue = "${env:SISTERNET_SMTP}",
      description = {
        "The mail server that takes letters: smtp://user@host:587 (another machine must offer"
            + " STARTTLS) or smtps://user@host:465.",
        "With a password in it, give it by the environment variable"
            + " SISTERNET_SMTP, as others on this machine see the command line."
      })
  private @Nullable String smtp;

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      defaultValue = "${env:SISTERNET_SMTP_PASSWORD_FILE}",
      description = "A file whose first line is the mail server's password.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--smtp-certificate",
      paramLabel = "FILE",
      description = {
        "The certificate (PEM) of the mail server, or of who has signed it, where it is one of"
            + " your own. No other is believed then."
      })
  private @Nullable Path certificate;

  @Option(
      names = "--smtp-plain",
      description =
          "Sends letters to another machine without encryption: only where nobody listens in.")
  private boolean plain;

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      defaultValue = "${env:SISTERNET_MAIL_FROM}",
      description = "Whom the mail comes from, e.g. registry@example.org; needed with --smtp.")
  private @Nullable String from;

  @Option(
      names = "--publishing",
      paramLabel = "POLICY",
      defaultValue = "open",
      description = {
        "open: whoever has a mailbox becomes a coordinator by signing in, and publishes.",
        "moderated: the same, but a new record waits until a moderator has looked at it.",
        "invitation: only those sign in whom 'account add' has added (default: ${DEFAULT-VALUE})."
      })
  private Publishing publishing = Publishing.OPEN;

  /** Who may publish, as it is typed. */
  enum Publishing {
    OPEN(Policy.OPEN),
    MODERATED(Policy.MODERATED),
    INVITATION(Policy.INVITATION);

    private final Policy policy;

    Publishing(Policy policy) {
      this.policy = policy;
    }

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<OidcOptions> providers = new ArrayList<>();

  SignInSettings settings() {
    return new SignInSettings(
        Optional.ofNullable(smtp).filter(it -> !it.isBlank()).map(this::smtp),
        publishing.policy,
        providers.stream().map(OidcOptions::settings).toList());
  }

  private SmtpSettings smtp(String url) {
    MailAddress sender =
        MailAddress.find(Optional.ofNullable(from).orElse(""))
            .orElseThrow(
                () ->
                    new OperatorException(
                        "Mail needs a sender: give --mail-from ADDRESS, e.g. registry@example.org."));
    SmtpSettings settings =
        SmtpSettings.of(
            url,
            Optional.ofNullable(passwordFile)
                .filter(it -> !it.toString().isBlank())
                .map(SignInOptions::firstLine),
            sender);
    List<X509Certificate> trusted =
        Optional.ofNullable(certificate).map(SignInOptions::certificates).orElse(List.of());
    return (plain ? settings.plain() : settings).trusting(trusted);
  }

  private static List<X509Certificate> certificates(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!read.isEmpty()) {
        return read;
      }
    } catch (IOException | CertificateException e) {
      throw new OperatorException("The file holds no certificate (PEM) or cannot be read: " + file);
    }
    throw new OperatorException("The file holds no certificate (PEM): " + file);
  }

  /** What a file with a secret holds, which is nobody else's business. */
  static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new OperatorException("The file with the password cannot be read: " + file);
    }
  }
}
