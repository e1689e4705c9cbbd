package net.sisternet.registry.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.sisternet.registry.client.HttpHomePost;
import net.sisternet.registry.core.contact.Relay;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.suggestions.Courier;
import net.sisternet.registry.core.suggestions.PostOffice;
import net.sisternet.registry.core.suggestions.ReceivedSuggestions;
import net.sisternet.registry.core.suggestions.SisterMail;
import net.sisternet.registry.core.suggestions.Suggesting;
import net.sisternet.registry.server.html.cases.CasePorts;
import net.sisternet.registry.server.html.contact.ContactLetterTexts;
import net.sisternet.registry.server.html.contact.ContactPorts;
import net.sisternet.registry.server.html.suggest.SuggestPorts;
import net.sisternet.registry.server.html.suggest.SuggestionLetterTexts;
import net.sisternet.registry.server.http.SuggestionResource;

/**
 * Connects what people without an account can do: suggest changes, here and at sisters, and write
 * to networks.
 */
final class VisitorWiring implements AutoCloseable {

  private static final Duration COURIER_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  private final SuggestPorts suggest;
  private final ContactPorts contact;
  private final SuggestionResource resource;
  private final Timer courier;

  /**
   * The same.
   *
   * @param heads the records of this home and of all mirrors
   */
  VisitorWiring(
      ServerConfig config,
      Storage storage,
      RecordHeads heads,
      CasePorts cases,
      SignInWiring signIn,
      LogKey key) {
    Clock clock = Clock.systemUTC();
    Mail mail = signIn.mail();
    var received = new ReceivedSuggestions(storage.heads(), cases.desk(), cases.cases());
    var sisterMail = new SisterMail(config.home(), storage.sisters(), received, clock);
    var letters = new SuggestionLetterTexts(config.home(), config.name());
    var post =
        new PostOffice(
            config.home(),
            received,
            storage.sisters(),
            new HttpHomePost(
                SisterWiring.feedConfig(config.home()).withAnswerTimeout(LONGEST_ANSWER),
                body -> key.signMessage(CarriedSuggestion.PURPOSE, body)));
    var carrying =
        new Courier(config.home(), storage.suggestions(), heads, post, letters, mail, clock);
    this.courier = new Timer("courier", carrying::run, COURIER_PAUSE);
    this.suggest =
        new SuggestPorts(
            new Suggesting(storage.suggestions(), letters, mail, clock, courier::soon),
            signIn.ports().reaches(),
            signIn.ports().outbox().isPresent());
    this.contact =
        new ContactPorts(
            new Relay(
                storage.heads(),
                storage.contact(),
                storage.mailAccounts(),
                mail,
                new ContactLetterTexts(config.home(), config.name()),
                clock),
            suggest.reaches(),
            suggest.local());
    this.resource = new SuggestionResource(config.home(), sisterMail, received);
  }

  SuggestPorts suggest() {
    return suggest;
  }

  ContactPorts contact() {
    return contact;
  }

  /** What sisters send suggestions to. */
  List<Object> resources() {
    return List.of(resource);
  }

  void start() {
    courier.start();
  }

  @Override
  public void close() {
    courier.close();
  }
}
