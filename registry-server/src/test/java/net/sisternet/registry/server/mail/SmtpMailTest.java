package net.sisternet.registry.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.mail.SmtpSettings.Encryption;
import net.sisternet.registry.server.mail.SmtpSettings.Login;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Letters on their way: real mail servers with and without encryption. */
class SmtpMailTest {

  private static final MailAddress FROM = new MailAddress("registry@example.org");
  private static final MailAddress TO = new MailAddress("post@mikronet.example");
  private static final Letter LETTER = new Letter("Hej", "Et link.\n");
  private static final Optional<Login> LOGIN = Optional.of(new Login("registry", "pass word"));

  @TempDir private static Path folder;
  private static OwnCertificate own;
  private static OwnCertificate elsewhere;

  private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  @BeforeAll
  static void makeCertificates() throws Exception {
    own = OwnCertificate.create(folder, "ip:127.0.0.1");
    elsewhere = OwnCertificate.create(folder, "dns:elsewhere.example");
  }

  @AfterEach
  void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  @Test
  void aConnectionBecomesEncryptedBeforeThePasswordGoes() {
    SMTPServer server =
        start(server().enableTLS().requireTLS().startTlsSocketFactory(own.context()));
    SmtpMail mail = mail(settings(server.getPortAllocated(), Encryption.STARTTLS, LOGIN, own));
    assertThat(mail.deliver(TO, LETTER)).isTrue();
    assertThat(letters).singleElement().asString().contains("Subject: Hej", "Et link.");
    assertThat(mail.look()).isTrue();
  }

  @Test
  void aConnectionBeginsEncrypted() {
    SMTPServer server = start(server().serverSocketFactory(own.context()));
    SmtpMail mail = mail(settings(server.getPortAllocated(), Encryption.TLS, LOGIN, own));
    assertThat(mail.deliver(TO, LETTER)).isTrue();
    assertThat(letters).hasSize(1);
  }

  @Test
  void withoutTheEncryptionThatIsDemandedNothingGoes() {
    SMTPServer server = start(server());
    SmtpMail mail = mail(settings(server.getPortAllocated(), Encryption.STARTTLS, LOGIN, own));
    assertThat(mail.deliver(TO, LETTER)).isFalse();
    assertThat(mail.look()).isFalse();
    assertThat(letters).isEmpty();

    SmtpMail plain = mail(settings(server.getPortAllocated(), Encryption.NONE, LOGIN, own));
    assertThat(plain.deliver(TO, LETTER)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TLS", "STARTTLS"})
  void aCertificateThatNobodyKnowsIsNotBelieved(Encryption encryption) {
    SMTPServer server =
        start(
            encryption == Encryption.TLS
                ? server().serverSocketFactory(own.context())
                : server().enableTLS().startTlsSocketFactory(own.context()));
    SmtpSettings settings = settings(server.getPortAllocated(), encryption, LOGIN, own);
    assertThat(mail(settings.trusting(List.of())).deliver(TO, LETTER)).isFalse();
    assertThat(mail(settings.trusting(List.of(elsewhere.certificate()))).deliver(TO, LETTER))
        .isFalse();
    assertThat(letters).isEmpty();
  }

  @Test
  void aCertificateOfAnotherHostIsNotBelieved() {
    SMTPServer server = start(server().enableTLS().startTlsSocketFactory(elsewhere.context()));
    SmtpMail mail =
        mail(settings(server.getPortAllocated(), Encryption.STARTTLS, LOGIN, elsewhere));
    assertThat(mail.deliver(TO, LETTER)).isFalse();
    assertThat(letters).isEmpty();
  }

  @Test
  void theCertificateOfGreenMailIsNotBelievedEither() {
    var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    greenMail.start();
    open.push(greenMail::stop);
    int port = greenMail.getSmtps().getPort();
    var settings =
        new SmtpSettings("127.0.0.1", port, Encryption.TLS, Optional.empty(), FROM, List.of());
    assertThat(mail(settings).deliver(TO, LETTER)).isFalse();
    assertThat(greenMail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsWellAgainIsSeenToBe() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    SmtpMail mail = mail(settings(port, Encryption.NONE, Optional.empty(), own));
    assertThat(mail.isReady()).isTrue();
    assertThat(mail.look()).isFalse();
    start(server().port(port).requireAuth(false));
    mail.check();
    Eventually.holds("the mail server is seen", mail::isReady);
  }

  @Test
  void aWrongPasswordIsSeenAtTheStart() {
    SMTPServer server = start(server());
    SmtpMail mail =
        mail(
            settings(
                server.getPortAllocated(),
                Encryption.NONE,
                Optional.of(new Login("registry", "wrong")),
                own));
    assertThat(mail.look()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org, 587, STARTTLS",
    "smtp://u:p@mail.example.org:25, 25, STARTTLS",
    "smtps://mail.example.org, 465, TLS",
    "smtp://localhost:25, 25, NONE",
    "smtp://u:p@127.0.0.1, 587, NONE"
  })
  void anotherMachineIsReachedWithEncryption(String address, int port, Encryption encryption) {
    assertThat(SmtpSettings.of(address, Optional.empty(), FROM))
        .returns(port, SmtpSettings::port)
        .returns(encryption, SmtpSettings::encryption);
  }

  @Test
  void aPasswordGoesNowhereInTheClear() {
    SmtpSettings secret = SmtpSettings.of("smtp://u:p@mail.example.org", Optional.empty(), FROM);
    assertThatThrownBy(secret::plain).hasMessageContaining("--smtp-plain");
    assertThat(secret.toString()).doesNotContain("p@", "password=p");
    SmtpSettings open = SmtpSettings.of("smtp://mail.example.org", Optional.empty(), FROM);
    assertThat(open.plain().encryption()).isEqualTo(Encryption.NONE);
  }

  private SmtpMail mail(SmtpSettings settings) {
    var mail = new SmtpMail(settings, "Sydhavsøerne", Clock.systemUTC());
    open.push(mail);
    return mail;
  }

  private static SmtpSettings settings(
      int port, Encryption encryption, Optional<Login> login, OwnCertificate trusted) {
    return new SmtpSettings(
        "127.0.0.1", port, encryption, login, FROM, List.of(trusted.certificate()));
  }

  private SMTPServer.Builder server() {
    return SMTPServer.port(0)
        .bindAddress(InetAddress.getLoopbackAddress())
        .requireAuth()
        .authenticationHandlerFactory(
            new EasyAuthenticationHandlerFactory(
                (user, password, context) -> {
                  if (!LOGIN.get().equals(new Login(user, password))) {
                    throw new LoginFailedException();
                  }
                }))
        .simpleMessageListener(
            new SimpleMessageListener() {
              @Override
              public boolean accept(String from, String recipient) {
                return true;
              }

              @Override
              public void deliver(String from, String recipient, InputStream data)
                  throws IOException {
                letters.add(new String(data.readAllBytes(), StandardCharsets.UTF_8));
              }
            });
  }

  private SMTPServer start(SMTPServer.Builder builder) {
    SMTPServer server = builder.build();
    server.start();
    open.push(server::stop);
    return server;
  }
}
