package net.sisternet.registry.server;

import java.time.Clock;
import java.util.Optional;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.care.Reminders;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.DeskStores;
import net.sisternet.registry.core.cases.ModeratorDigest;
import net.sisternet.registry.core.cases.Rulings;
import net.sisternet.registry.core.cases.TransitionDesk;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.succession.SuccessionPorts;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.TakeOverRound;
import net.sisternet.registry.core.transition.Transitions;
import net.sisternet.registry.server.html.care.CareLetterTexts;
import net.sisternet.registry.server.html.care.CarePorts;
import net.sisternet.registry.server.html.cases.CaseLetterTexts;
import net.sisternet.registry.server.html.cases.CasePorts;
import net.sisternet.registry.server.html.cases.DigestTexts;
import net.sisternet.registry.server.html.succession.TakeOverLetterTexts;

/**
 * Connects what keeps records true, and the desk where people ask about them; writes letters now
 * and then where mail goes out.
 */
final class CareWiring implements AutoCloseable {

  private final CarePorts ports;
  private final CasePorts cases;
  private final Optional<Timer> timer;
  private final Optional<Timer> takeOvers;
  private final Optional<Timer> digest;

  CareWiring(
      ServerConfig config,
      Storage storage,
      Publisher publisher,
      RecordFinder finder,
      SignInWiring signIn,
      AlikeDesk alike) {
    Clock clock = Clock.systemUTC();
    var confirmations =
        new Confirmations(
            storage.heads(), publisher, storage.care(), storage.mailAccounts(), clock);
    this.ports = new CarePorts(clock, confirmations, storage.care().stewards());
    var stores = new DeskStores(storage.cases(), storage.care().stewards());
    var desk =
        new Desk(
            storage.heads(),
            stores,
            storage.mailAccounts(),
            signIn.mail(),
            new CaseLetterTexts(config.home(), config.name()),
            clock);
    var succession =
        new SuccessionPorts(
            storage.heads(), storage.care(), storage.cases(), storage.mailAccounts());
    var round =
        new TakeOverRound(
            succession,
            config.care().takeOverWait(),
            confirmations,
            signIn.mail(),
            new TakeOverLetterTexts(config.home(), config.name()),
            clock);
    this.takeOvers = signIn.findMail().map(mail -> new Timer("take-overs", round::run));
    var successions =
        new Successions(
            succession,
            config.care().takeOverWait(),
            confirmations,
            round,
            clock,
            () -> takeOvers.ifPresent(Timer::soon));
    var transitions =
        new TransitionDesk(
            desk,
            storage.heads(),
            new Transitions(
                config.home(), storage.heads(), publisher, storage.care().stewards(), clock),
            config.signIn().publishing());
    this.cases =
        new CasePorts(
            desk,
            new Rulings(desk, storage.heads(), publisher, stores, transitions, clock),
            storage.cases(),
            successions,
            transitions,
            alike);
    this.digest =
        signIn
            .findMail()
            .map(
                mail ->
                    new ModeratorDigest(
                        storage.cases(),
                        storage.digests(),
                        storage.mailAccounts(),
                        mail,
                        new DigestTexts(config.home(), config.name(), config.profile().languages()),
                        clock))
            .map(letters -> new Timer("digest", letters::run));
    this.timer =
        signIn
            .findMail()
            .map(
                mail ->
                    new Reminders(
                        config.home(),
                        storage.heads(),
                        finder,
                        storage.care(),
                        storage.mailAccounts(),
                        mail,
                        confirmations,
                        new CareLetterTexts(config.home(), config.name()),
                        clock))
            .map(reminders -> new Timer("reminders", reminders::run));
  }

  CarePorts ports() {
    return ports;
  }

  CasePorts cases() {
    return cases;
  }

  void start() {
    timer.ifPresent(Timer::start);
    takeOvers.ifPresent(Timer::start);
    digest.ifPresent(Timer::start);
  }

  @Override
  public void close() {
    timer.ifPresent(Timer::close);
    takeOvers.ifPresent(Timer::close);
    digest.ifPresent(Timer::close);
  }
}
