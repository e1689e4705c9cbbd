package net.sisternet.registry.core.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;

/**
 * Writes to those who care for a record: once a year whether it is still true, and before a grant
 * ends. {@link #run} is called now and then; each letter goes once, and one that the mail server
 * does not take is tried again. Few go at a time, so that nobody's mailbox and no mail server is
 * flooded after a large import. One thread at a time.
 */
public final class Reminders {

  static final int MOST_A_RUN = 50;
  static final int MOST_OF_MAILBOX = 3;

  private static final int SECOND_MONTHS = 14;
  private static final int LAST_MONTHS = 17;
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final RecordHeads heads;
  private final DueRecords due;
  private final CareStores stores;
  private final MailAccounts accounts;
  private final Mail mail;
  private final Confirmations confirmations;
  private final CareLetters letters;
  private final Clock clock;

  public Reminders(
      Home home,
      RecordHeads heads,
      RecordFinder finder,
      CareStores stores,
      MailAccounts accounts,
      Mail mail,
      Confirmations confirmations,
      CareLetters letters,
      Clock clock) {
    this.heads = heads;
    this.due = new DueRecords(home, finder);
    this.stores = stores;
    this.accounts = accounts;
    this.mail = mail;
    this.confirmations = confirmations;
    this.letters = letters;
    this.clock = clock;
  }

  /** Sends what is due now; returns how many letters the mail server took. */
  public int run() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var round = new Round();
    for (RecordIri record : due.toConfirm(today)) {
      find(record).ifPresent(it -> remind(it, today, round));
    }
    for (RecordIri record : due.withGrants(today)) {
      find(record).ifPresent(it -> warn(it, today, round));
    }
    return round.sent;
  }

  /** What a record of that freshness is asked for; empty if it is too early. */
  static Optional<Occasion> findOccasion(Freshness freshness, LocalDate today) {
    int months = freshness.months(today);
    if (months < Freshness.FRESH_MONTHS) {
      return Optional.empty();
    }
    if (months < SECOND_MONTHS) {
      return Optional.of(Occasion.STILL_TRUE);
    }
    return Optional.of(months < LAST_MONTHS ? Occasion.STILL_TRUE_AGAIN : Occasion.LAST_CALL);
  }

  private Optional<Confirmable> find(RecordIri record) {
    return heads
        .find(record)
        .filter(head -> !head.withdrawn())
        .flatMap(
            head ->
                heads
                    .findVersion(record, head.version())
                    .flatMap(entry -> entry.payload().map(Payload::graph))
                    .map(graph -> new Confirmable(head, graph, author(head.owner()))));
  }

  private void remind(Confirmable record, LocalDate today, Round round) {
    RecordHead head = record.head();
    Optional<Freshness> freshness =
        Kinds.findByPath(head.record().path())
            .flatMap(kind -> Freshness.find(kind, head.record(), record.graph(), head.modified()));
    freshness
        .flatMap(it -> findOccasion(it, today))
        .ifPresent(
            occasion -> {
              LocalDate expires = freshness.map(Freshness::expires).orElse(today);
              for (AccountId account : addressees(head, occasion)) {
                var reminder = new Reminder(head.record(), occasion, expires, account);
                round.send(
                    reminder,
                    () ->
                        letters.stillTrue(
                            record, reminder, confirmations.newLink(head.record(), account)));
              }
            });
  }

  /** The deputies hear of it when the owner has not answered. */
  private List<AccountId> addressees(RecordHead head, Occasion occasion) {
    var all = new ArrayList<>(List.of(head.owner()));
    if (occasion != Occasion.STILL_TRUE || accounts.findMail(head.owner()).isEmpty()) {
      all.addAll(stores.stewards().deputies(head.record()));
    }
    return all;
  }

  private void warn(Confirmable record, LocalDate today, Round round) {
    RecordIri name = record.head().record();
    for (LocalDate end : grantEnds(name, record.graph())) {
      if (!end.isBefore(today) && !end.isAfter(today.plusMonths(DueRecords.GRANT_MONTHS))) {
        round.send(
            new Reminder(name, Occasion.GRANT_ENDS, end, record.head().owner()),
            () -> letters.grantEnds(record, end));
      }
    }
  }

  /** The days on which grants of the record's thing end; of a month or year its last. */
  public static List<LocalDate> grantEnds(RecordIri record, Graph graph) {
    return graph
        .objects(record.thing(), SchemaOrg.FUNDING)
        .filter(Iri.class::isInstance)
        .flatMap(grant -> graph.objects((Iri) grant, SchemaOrg.END_DATE))
        .filter(Literal.class::isInstance)
        .flatMap(end -> findDay(((Literal) end).lexical()).stream())
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> findDay(String text) {
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-12-31");
            case 7 -> java.time.YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
          });
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Author author(AccountId account) {
    return new Author(account, Role.COORDINATOR);
  }

  /** One run: what it has sent to whom. */
  private final class Round {
    private final Map<AccountId, Integer> letters = new HashMap<>();
    private int tried;
    private int sent;

    void send(Reminder reminder, java.util.function.Supplier<Letter> letter) {
      Optional<MailAddress> address = accounts.findMail(reminder.account());
      Instant now = clock.instant();
      if (address.isEmpty()
          || tried >= MOST_A_RUN
          || letters.getOrDefault(reminder.account(), 0) >= MOST_OF_MAILBOX
          || !stores.reminders().take(reminder, now, now.minus(PATIENCE))) {
        return;
      }
      tried++;
      letters.merge(reminder.account(), 1, Integer::sum);
      if (mail.deliver(address.get(), letter.get())) {
        stores.reminders().sent(reminder, clock.instant());
        sent++;
      }
    }
  }
}
