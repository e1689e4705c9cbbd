package net.sisternet.registry.server.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters by SMTP (RFC 5321), one after the other on a thread of its own, in plain text. A
 * letter that the server does not take is lost, and the log says why without saying to whom.
 */
public final class SmtpMail implements Mail, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
  private static final int MOST_WAITING = 200;
  private static final long LAST_SECONDS = 10;

  /** RFC 5322, 3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final SmtpSettings settings;
  private final String sender;
  private final Clock clock;
  private final Session session;
  private volatile boolean ready = true;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), SmtpMail::thread);

  /**
   * Mail over one server.
   *
   * @param sender the name beside the address in From
   */
  public SmtpMail(SmtpSettings settings, String sender, Clock clock) {
    this.settings = settings;
    this.sender = sender.replaceAll("\\p{C}+", " ");
    this.clock = clock;
    this.session = SmtpSession.of(settings);
  }

  /** Looks in the background whether the server takes letters; the log says if not. */
  public void check() {
    try {
      thread.execute(this::look);
    } catch (RejectedExecutionException full) {
      LOG.warn("The mail server {} was not looked at: letters wait for it", settings.host());
    }
  }

  /**
   * Whether the server would have taken letters when it was looked at last. What becomes of a
   * letter does not count, or one could see from it who gets letters.
   */
  public boolean isReady() {
    return ready;
  }

  /** Looks now. */
  boolean look() {
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      if (!ready) {
        LOG.info("The mail server {} takes letters again", settings.host());
      }
      ready = true;
    } catch (MessagingException e) {
      ready = false;
      LOG.error(
          "No letter will go by the mail server {}:{}. {}",
          settings.host(),
          settings.port(),
          SmtpTrouble.advice(e));
    }
    return ready;
  }

  @Override
  public void send(MailAddress to, Letter letter) {
    try {
      thread.execute(() -> deliver(to, letter));
    } catch (RejectedExecutionException full) {
      LOG.warn("A letter was not sent: {} wait already for {}", MOST_WAITING, settings.host());
    }
  }

  /** Sends what waits, for a little while. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean deliver(MailAddress to, Letter letter) {
    try {
      Transport.send(message(to, letter));
      return true;
    } catch (SendFailedException e) {
      LOG.warn("A letter was not taken by {}: it refuses an address", settings.host());
    } catch (MessagingException | UnsupportedEncodingException e) {
      LOG.warn("A letter was not sent by {}. {}", settings.host(), SmtpTrouble.advice(e));
    } catch (RuntimeException e) {
      LOG.error("A letter was not sent", e);
    }
    return false;
  }

  private MimeMessage message(MailAddress to, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    String utf8 = StandardCharsets.UTF_8.name();
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from().value(), sender, utf8));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
    if (letter.replyTo().isPresent()) {
      String answer = letter.replyTo().get().value();
      message.setReplyTo(new InternetAddress[] {new InternetAddress(answer, true)});
    }
    message.setSubject(letter.subject(), utf8);
    message.setText(letter.text(), utf8);
    message.setHeader("Date", DATE.format(clock.instant()));
    // RFC 3834: no answering machine answers.
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "mail");
    thread.setDaemon(true);
    return thread;
  }
}
