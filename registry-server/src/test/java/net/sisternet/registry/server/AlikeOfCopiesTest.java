package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.alike.AlikeLogs;
import net.sisternet.registry.core.alike.AlikeRound;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.AlikeFinder;
import net.sisternet.registry.core.sisters.AllHeads;
import net.sisternet.registry.core.sisters.FixedFederation;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking for look-alikes in the copy of a sister's log while the index learns to know it. */
class AlikeOfCopiesTest {

  private static final Home HOME = CareRegistry.HOME;
  private static final Home SISTER = Samples.OTHER_HOME;
  private static final LogKey KEY = LogKey.generate(Checkpoint.origin(SISTER));
  private static final int MANY = 1_200;

  /** So many entries may be missing in the index. */
  private static final int FEW = 999;

  @TempDir private Path folder;
  private final InMemoryEntryLog copy = new InMemoryEntryLog();
  private CareRegistry registry;
  private AlikeRound round;

  @BeforeEach
  void open() {
    registry = new CareRegistry(folder);
    var federation = new FixedFederation(List.of(sister()), Map.of(SISTER, copy), List.of());
    var heads = new AllHeads(registry.storage().heads(), federation);
    var thesaurus = ShippedVocabulary.thesaurus();
    round =
        new AlikeRound(
            HOME,
            new BothLogs(),
            new AlikeFinder(registry.finder(), heads, thesaurus),
            heads,
            registry.storage().cases(),
            registry.storage().seenLogs(),
            new AlikeDesk(
                HOME,
                heads,
                federation,
                thesaurus,
                registry.storage().cases(),
                registry.publisher(),
                registry.clock()),
            registry.clock());
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void aCopyThatIsFarAheadOfTheIndexIsLookedThroughLaterAndNothingIsLost() {
    Author owner = registry.account("owner", "owner@mikronet.example");
    registry.publish(owner, "early", homepage("early"));
    registry.publish(owner, "late", homepage("late"));
    assertThat(round.run()).isZero();
    copySister();

    knowUntil(MANY - FEW - 1);
    assertThat(round.run()).isZero();
    assertThat(asked()).isEmpty();
    assertThat(registry.storage().seenLogs().all()).doesNotContainKey(SISTER);

    knowUntil(MANY - FEW);
    assertThat(round.run()).isEqualTo(1);
    assertThat(asked()).containsExactly("early");
    assertThat(registry.storage().seenLogs().all()).containsEntry(SISTER, new Position(MANY - FEW));

    knowUntil(MANY);
    assertThat(round.run()).isEqualTo(1);
    assertThat(asked()).containsExactly("early", "late");
    assertThat(registry.storage().seenLogs().all()).containsEntry(SISTER, new Position(MANY));
    assertThat(round.run()).isZero();
  }

  /** Its first and its last network have the homepages of two of ours. */
  private void copySister() {
    var proposals = new ArrayList<Proposal>();
    proposals.add(publishing("first", "early"));
    for (int i = 2; i < MANY; i++) {
      proposals.add(publishing("n-" + i, "n-" + i));
    }
    proposals.add(publishing("last", "late"));
    try (var sequencer = new Sequencer(SISTER, copy, copy, KEY, registry.clock(), () -> {})) {
      sequencer.start();
      sequencer.submitTogether(proposals);
    }
  }

  private static Proposal publishing(String slug, String site) {
    var canonicaliser = new Canonicaliser();
    RecordIri record = SISTER.record(Kinds.NETWORK, slug);
    Graph said = CareRegistry.network(record, slug, homepage(site));
    return new Proposal(
        new Change.Published(
            record,
            canonicaliser.payload(
                canonicaliser.canonical(Kinds.NETWORK, record, said), "0".repeat(32))),
        new Precondition.IsNew(),
        Samples.AUTHOR);
  }

  /** Lets the index read on to {@code position}. */
  private void knowUntil(int position) {
    Position known = registry.index().position(SISTER);
    List<LogEntry> next = copy.readAfter(known, (int) (position - known.value()));
    registry.index().apply(SISTER, next);
    assertThat(registry.index().position(SISTER)).isEqualTo(new Position(position));
  }

  private List<String> asked() {
    return registry.storage().cases().waiting(Topic.ALIKE, 100).stream()
        .map(it -> it.record().slug())
        .toList();
  }

  private static String homepage(String site) {
    return "<#it> <http://xmlns.com/foaf/0.1/homepage> <https://" + site + ".example/> .";
  }

  private SisterStatus sister() {
    var accepted =
        AcceptedSister.of(
            new Sister(SISTER, KEY.verifierKey(), List.of(SISTER.base() + "/")),
            "Lübeck",
            Samples.MORNING);
    return new SisterStatus(
        accepted,
        copy.head(),
        MANY,
        Samples.MORNING,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        0);
  }

  /** Our own log and the copy, as far as the index knows them. */
  private final class BothLogs implements AlikeLogs {

    @Override
    public List<Home> homes() {
      return List.of(HOME, SISTER);
    }

    @Override
    public Optional<IndexedLog> find(Home home) {
      LogReader log = home.equals(HOME) ? registry.storage().log() : copy;
      return Optional.of(new IndexedLog(log, registry.index().position(home)));
    }
  }
}
