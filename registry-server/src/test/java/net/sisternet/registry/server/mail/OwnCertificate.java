package net.sisternet.registry.server.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and the certificate that it has signed for itself, as a mail server in a town hall has. */
record OwnCertificate(SSLContext context, X509Certificate certificate) {

  private static final String PASSWORD = "changeit";

  /**
   * A new one, made by the JDK's keytool.
   *
   * @param names for whom it is, such as {@code ip:127.0.0.1}
   */
  static OwnCertificate create(Path folder, String names) throws Exception {
    Path file = folder.resolve(names.replaceAll("[^a-z0-9]", "-") + ".p12");
    run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keyalg",
        "EC",
        "-alias",
        "own",
        "-dname",
        "CN=mail",
        "-ext",
        "san=" + names,
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new OwnCertificate(context, (X509Certificate) store.getCertificate("own"));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
