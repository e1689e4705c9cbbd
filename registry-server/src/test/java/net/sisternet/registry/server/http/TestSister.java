package net.sisternet.registry.server.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.follow.Pace;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.FixedFederation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.vocab.Kinds;

/** A sister of which a copy is held: a network, and one that was withdrawn. */
final class TestSister {

  static final Home HOME = new Home("https://mirrored.example");
  static final RecordIri NETWORK = HOME.record(Kinds.NETWORK, "cloudsters");
  static final RecordIri WITHDRAWN = HOME.record(Kinds.NETWORK, "gone");

  private TestSister() {}

  /** The federation with this sister alone, asked just now. */
  static FixedFederation federation() {
    LogKey key = LogKey.generate(Checkpoint.origin(HOME));
    InMemoryEntryLog log = log(key);
    var accepted =
        AcceptedSister.of(
            new Sister(HOME, key.verifierKey(), List.of(HOME.base() + "/")),
            "Lübeck",
            Samples.MORNING);
    var status =
        new SisterStatus(
            accepted,
            log.head(),
            log.head().size(),
            Instant.now(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.of(new Pace(2, Duration.ofSeconds(1))),
            0);
    return new FixedFederation(List.of(status), Map.of(HOME, log), List.of());
  }

  private static InMemoryEntryLog log(LogKey key) {
    var log = new InMemoryEntryLog();
    try (var sequencer = new Sequencer(HOME, log, log, key, Clock.systemUTC(), () -> {})) {
      sequencer.start();
      submit(sequencer, new Change.Published(NETWORK, Samples.payload(NETWORK, "Cloudsters")));
      submit(sequencer, new Change.Published(WITHDRAWN, Samples.payload(WITHDRAWN, "Gone")));
      submit(sequencer, new Change.Withdrawn(WITHDRAWN));
    }
    return log;
  }

  private static void submit(Sequencer sequencer, Change change) {
    sequencer.submit(new Proposal(change, new Precondition.Anything(), Samples.AUTHOR));
  }
}
