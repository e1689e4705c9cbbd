package net.sisternet.registry.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import org.junit.jupiter.api.Test;

/** What every {@link ContactStores} keeps. */
public interface ContactStoresContract {

  RecordIri RECORD = Samples.network("a");
  RecordIri OTHER = Samples.network("b");
  Instant NOW = Samples.MORNING;
  Digest MAILBOX = Digest.of("post@mikronet.example");

  /** A registry without messages. */
  ContactStores noContact();

  /** The same after everything was closed and opened again. */
  ContactStores reopenedContact();

  @Test
  default void aMessageIsKeptUntilItIsTaken() {
    ContactMessage message = message(NOW);
    noContact().messages().add(message, NOW);
    ContactMessages messages = reopenedContact().messages();
    assertThat(messages.find(message.link())).contains(message);
    long taken =
        IntStream.range(0, 8).parallel().filter(i -> messages.take(message.link())).count();
    assertThat(taken).isEqualTo(1);
    assertThat(messages.find(message.link())).isEmpty();
    messages.add(message, NOW);
    assertThat(messages.find(message.link())).contains(message);
  }

  @Test
  default void oldMessagesAreForgotten() {
    ContactMessages messages = noContact().messages();
    ContactMessage old = message(NOW.minusMillis(1));
    messages.add(old, Instant.EPOCH);
    messages.add(message(NOW), NOW);
    assertThat(messages.find(old.link())).isEmpty();
  }

  @Test
  default void lettersAreFoundByTheirLinkAndCounted() {
    RelayedLetters letters = noContact().relayed();
    RelayedLetter first = letter(RECORD, NOW);
    letters.add(first, Instant.EPOCH);
    letters.add(letter(RECORD, NOW.plusSeconds(1)), Instant.EPOCH);
    letters.add(letter(OTHER, NOW.plusSeconds(1)), Instant.EPOCH);
    RelayedLetters reopened = reopenedContact().relayed();
    assertThat(reopened.find(first.stop())).contains(first);
    assertThat(reopened.find(Digest.of("other"))).isEmpty();
    assertThat(reopened.count(RECORD, NOW.minusMillis(1))).isEqualTo(2);
    assertThat(reopened.count(RECORD, NOW)).isEqualTo(1);
    reopened.add(letter(RECORD, NOW.plusSeconds(2)), NOW.plusMillis(1));
    assertThat(reopened.find(first.stop())).isEmpty();
  }

  @Test
  default void aStopHoldsForOneMailboxOfOneRecordUntilItEnds() {
    ContactStops stops = noContact().stops();
    stops.stop(RECORD, MAILBOX, NOW);
    stops.stop(RECORD, MAILBOX, NOW.plusSeconds(1));
    ContactStops reopened = reopenedContact().stops();
    assertThat(reopened.isStopped(RECORD, MAILBOX)).isTrue();
    assertThat(reopened.isStopped(OTHER, MAILBOX)).isFalse();
    assertThat(reopened.isStopped(RECORD, Digest.of("other"))).isFalse();
    reopened.resume(RECORD, MAILBOX);
    reopened.resume(RECORD, MAILBOX);
    assertThat(reopened.isStopped(RECORD, MAILBOX)).isFalse();
  }

  private static ContactMessage message(Instant written) {
    return new ContactMessage(
        Secret.random(new SecureRandom()).digest(),
        RECORD,
        "contact",
        new MailAddress("visitor@elsewhere.example"),
        "Hej,\n\"æøå\" & <b>",
        "da",
        written);
  }

  private static RelayedLetter letter(RecordIri record, Instant sent) {
    return new RelayedLetter(Secret.random(new SecureRandom()).digest(), record, MAILBOX, sent);
  }
}
