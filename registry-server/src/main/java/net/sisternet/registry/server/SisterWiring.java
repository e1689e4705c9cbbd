package net.sisternet.registry.server;

import java.time.Clock;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.core.follow.PayloadRule;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.publish.PayloadChecker;
import net.sisternet.registry.core.sisters.OwnErasures;
import net.sisternet.registry.core.sisters.Previewer;
import net.sisternet.registry.core.sisters.SisterPorts;
import net.sisternet.registry.core.sisters.SisterWatch;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.vocab.Kinds;

/** The part of {@link Wiring} that is about sisters. */
final class SisterWiring {

  private SisterWiring() {}

  /** Follows the sisters of a registry, and tells {@code mirrors}. */
  static SisterWatch watch(Home home, Storage storage, ShownMirrors mirrors) {
    return new SisterWatch(
        new SisterPorts(
            storage.sisters(),
            storage.quarantine(),
            storage.mirrors(),
            new ClientFeeds(feedConfig(home)),
            shapes(),
            new OwnErasures(home, storage.log())),
        mirrors,
        Clock.systemUTC());
  }

  /** Looks at registries before they are accepted. */
  static Previewer previewer(ServerConfig config, Storage storage) {
    return new Previewer(
        storage.log(),
        storage.heads(),
        ShippedVocabulary.thesaurus(),
        new ClientFeeds(feedConfig(config.home())),
        shapes());
  }

  /** A registry without encryption is a trial, and its sisters may be on the same machine. */
  static FeedConfig feedConfig(Home home) {
    return home.base().startsWith("http:") ? FeedConfig.LOCAL : FeedConfig.PUBLIC;
  }

  /** A sister's record must keep the shapes too; of several faults the first is told. */
  private static PayloadRule shapes() {
    PayloadChecker checker = ShippedVocabulary.checker();
    return (record, graph) ->
        Kinds.findByPath(record.path())
            .flatMap(
                kind ->
                    checker.check(kind, record, graph).stream()
                        .filter(it -> it.severity() == FieldProblem.Severity.VIOLATION)
                        .findFirst())
            .map(FieldProblem::reason);
  }
}
