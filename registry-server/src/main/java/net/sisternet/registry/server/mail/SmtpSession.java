package net.sisternet.registry.server.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import net.sisternet.registry.server.mail.SmtpSettings.Encryption;

/** How Jakarta Mail is told to speak with a server: patience, encryption, whom to believe. */
final class SmtpSession {

  private static final int PATIENCE_MS = 20_000;

  private SmtpSession() {}

  static Session of(SmtpSettings settings) {
    var properties = new Properties();
    properties.setProperty("mail.from", settings.from().value());
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.login().isPresent()));
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + wait, String.valueOf(PATIENCE_MS));
    }
    encrypt(settings, properties);
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return settings
                .login()
                .map(it -> new PasswordAuthentication(it.user(), it.password()))
                .orElseThrow();
          }
        });
  }

  private static void encrypt(SmtpSettings settings, Properties properties) {
    String later = String.valueOf(settings.encryption() == Encryption.STARTTLS);
    properties.setProperty(
        "mail.smtp.ssl.enable", String.valueOf(settings.encryption() == Encryption.TLS));
    properties.setProperty("mail.smtp.starttls.enable", later);
    properties.setProperty("mail.smtp.starttls.required", later);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (!settings.trusted().isEmpty()) {
      properties.put("mail.smtp.ssl.socketFactory", sockets(settings.trusted()));
    }
  }

  private static SSLSocketFactory sockets(List<X509Certificate> trusted) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < trusted.size(); i++) {
        store.setCertificateEntry("trusted-" + i, trusted.get(i));
      }
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }
}
