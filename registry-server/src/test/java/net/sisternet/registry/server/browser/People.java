package net.sisternet.registry.server.browser;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.care.Reminder;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.Storage;
import net.sisternet.vocab.Kinds;

/** People and their networks, who are at a registry before a way through its pages begins. */
final class People {

  private static final String NETWORK =
      """
      @prefix adms: <http://www.w3.org/ns/adms#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix lang: <http://publications.europa.eu/resource/authority/language/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix sn: <https://w3id.org/sisternet/ns#> .
      @prefix sna: <https://w3id.org/sisternet/area/> .
      @prefix snc: <https://w3id.org/sisternet/concept/> .
      <#it> a sn:Network ; skos:prefLabel "%s"@da ; org:classification snc:type-peer ;
        schema:areaServed sna:lolland ; dct:language lang:DAN ;
        schema:description "Et netværk."@da .
      %s
      """;

  private final RegistryServer server;
  private final Home home;

  /** Those at {@code server}, whose base is {@code home}. */
  People(RegistryServer server, Home home) {
    this.server = server;
    this.home = home;
  }

  /** Somebody's mail address. */
  static String mail(String name) {
    return name + "@mikronet.example";
  }

  /** Adds somebody who is signed in on one more device; gives the cookies of that. */
  String signIn(String name, Role role) {
    return signIn(name, role, Device.UNKNOWN);
  }

  /** The same on a device of this kind. */
  String signIn(String name, Role role, Device device) {
    Author author = add(name, role);
    Secret secret = Secret.random(new SecureRandom());
    server
        .storage()
        .sessions()
        .add(new Session(secret.digest(), author, now(), now(), device), Instant.EPOCH);
    return "session-" + server.port() + '=' + secret.value();
  }

  /** Adds somebody. */
  Author add(String name, Role role) {
    return server
        .storage()
        .mailAccounts()
        .addIfNew(
            new Author(new AccountId(name), role), new MailAddress(mail(name)), Instant.EPOCH);
  }

  /**
   * Somebody's new network, which everybody finds.
   *
   * @param more what is said of it besides, in Turtle
   */
  RecordIri publish(String name, String slug, String more) {
    return publish(name, home.record(Kinds.NETWORK, slug), more, new Precondition.IsNew());
  }

  /** Somebody's newer version of their network. */
  void publishAgain(String name, RecordIri record, String more) {
    publish(name, record, more, new Precondition.Anything());
  }

  private RecordIri publish(String name, RecordIri record, String more, Precondition condition) {
    byte[] turtle = NETWORK.formatted(record.slug(), more).getBytes(StandardCharsets.UTF_8);
    server
        .publisher()
        .publish(
            new Submission(
                new Author(new AccountId(name), Role.MODERATOR),
                Kinds.NETWORK,
                record,
                server.reader().read(turtle, "text/turtle", record.value()),
                condition));
    if (!server.awaitProjections(Duration.ofMinutes(2))) {
      throw new IllegalStateException("nobody finds " + record);
    }
    return record;
  }

  /**
   * Somebody's new network; they were reminded of it 400 days ago and have not been there since.
   */
  RecordIri publishSilent(String name, String slug) {
    RecordIri record = publish("seeds", slug, "");
    AccountId owner = add(name, Role.COORDINATOR).account();
    server.storage().care().stewards().handOver(record, new AccountId("seeds"), owner);
    remind(record, Occasion.STILL_TRUE, now().minus(Duration.ofDays(400)), owner);
    return record;
  }

  /** Says that somebody got a letter then. */
  void remind(RecordIri record, Occasion occasion, Instant when, AccountId account) {
    Storage storage = server.storage();
    var reminder =
        new Reminder(record, occasion, LocalDate.ofInstant(when, ZoneOffset.UTC), account);
    storage.care().reminders().take(reminder, when, when);
    storage.care().reminders().sent(reminder, when);
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
