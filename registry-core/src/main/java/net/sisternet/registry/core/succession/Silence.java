package net.sisternet.registry.core.succession;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Kinds;

/** Says how long whoever owns a record has not answered. Any thread. */
final class Silence {

  /** How long it has to last before somebody may ask. */
  static final Duration LONG = Duration.ofDays(365);

  /** Signs of life are kept to the day. */
  private static final Duration DAY = Duration.ofDays(1);

  private final SuccessionPorts ports;

  Silence(SuccessionPorts ports) {
    this.ports = ports;
  }

  /**
   * Since when the owner of a record has not answered: the first reminder after which there was no
   * sign of them anywhere. Empty if there is none, or nothing to care for any more.
   */
  Optional<Instant> findBegin(RecordHead head) {
    if (isOver(head)) {
      return Optional.empty();
    }
    Instant last = findSign(head.owner()).map(it -> it.plus(DAY)).orElse(Instant.EPOCH);
    return Stream.of(Occasion.STILL_TRUE, Occasion.STILL_TRUE_AGAIN, Occasion.LAST_CALL)
        .flatMap(it -> ports.care().reminders().findFirst(head.record(), it, last).stream())
        .min(Instant::compareTo);
  }

  /** When an account was last there. */
  Optional<Instant> findSign(AccountId account) {
    return ports.care().signs().findLast(account);
  }

  /** Whether a record was withdrawn, or what it is about does not go on. */
  boolean isOver(RecordHead head) {
    return head.withdrawn()
        || Kinds.findByPath(head.record().path())
            .flatMap(kind -> Freshness.find(kind, head.record(), graph(head), head.modified()))
            .isEmpty();
  }

  Graph graph(RecordHead head) {
    return ports
        .heads()
        .findVersion(head.record(), head.version())
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .orElseGet(() -> new Graph(java.util.List.of()));
  }
}
