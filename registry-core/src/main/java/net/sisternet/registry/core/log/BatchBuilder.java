package net.sisternet.registry.core.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogSigner;
import net.sisternet.registry.core.proof.MerkleTree;

/** Turns proposals into the batch that follows a head: positions, times, versions, leaves. */
final class BatchBuilder {

  private final Home home;
  private final RecordHeads heads;
  private final LogSigner signer;
  private final Clock clock;

  BatchBuilder(Home home, RecordHeads heads, LogSigner signer, Clock clock) {
    this.home = home;
    this.heads = heads;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * The batch that follows {@code head}, with one outcome for each group of proposals, in their
   * order. Of a group all are in the batch or none.
   */
  Built build(LogHead head, List<List<Proposal>> groups) {
    List<RecordIri> records =
        groups.stream().flatMap(List::stream).map(p -> p.change().about()).distinct().toList();
    var running = new Running(head, new HashMap<>(heads.findAll(records)));
    List<Outcome> outcomes = groups.stream().map(running::add).toList();
    if (running.lines.isEmpty()) {
      return new Built(List.of(), head, outcomes);
    }
    var after = new LogHead(running.published, running.tree, signer.sign(running.tree));
    return new Built(running.lines, after, outcomes);
  }

  /** What comes of a batch of proposals. */
  record Built(List<LogBatch.Line> lines, LogHead head, List<Outcome> outcomes) {}

  /** What comes of one group of proposals, once the batch is durable. */
  sealed interface Outcome {

    void complete(CompletableFuture<List<Receipt>> future);

    record Accepted(List<Receipt> receipts) implements Outcome {
      @Override
      public void complete(CompletableFuture<List<Receipt>> future) {
        future.complete(receipts);
      }
    }

    record Refused(RegistryException reason) implements Outcome {
      @Override
      public void complete(CompletableFuture<List<Receipt>> future) {
        future.completeExceptionally(reason);
      }
    }
  }

  /** The state of the log while the batch grows. */
  private final class Running {

    private final List<LogBatch.Line> lines = new ArrayList<>();
    private Map<RecordIri, RecordHead> known;
    private Position position;
    private Instant published;
    private CompactRange tree;

    Running(LogHead head, Map<RecordIri, RecordHead> known) {
      this.known = known;
      this.position = head.position();
      this.published = head.lastPublished();
      this.tree = head.tree();
    }

    Outcome add(List<Proposal> group) {
      var before = new Mark(group.size() == 1 ? known : new HashMap<>(known), lines.size());
      try {
        return new Outcome.Accepted(group.stream().map(this::accept).toList());
      } catch (RegistryException refused) {
        before.restore();
        return new Outcome.Refused(refused);
      }
    }

    /** Where a group began; a proposal alone that is refused has changed nothing. */
    private final class Mark {

      private final Map<RecordIri, RecordHead> knownThen;
      private final int linesThen;
      private final Position positionThen = position;
      private final Instant publishedThen = published;
      private final CompactRange treeThen = tree;

      Mark(Map<RecordIri, RecordHead> known, int lines) {
        this.knownThen = known;
        this.linesThen = lines;
      }

      void restore() {
        known = knownThen;
        lines.subList(linesThen, lines.size()).clear();
        position = positionThen;
        published = publishedThen;
        tree = treeThen;
      }
    }

    private Receipt accept(Proposal proposal) {
      RecordIri record = proposal.change().about();
      Optional<RecordHead> before = Optional.ofNullable(known.get(record));
      if (proposal.change() instanceof Change.Erased erased) {
        return erase(erased, before, proposal);
      }
      check(record, before, proposal.precondition());
      if (proposal.change() instanceof Change.Published published) {
        return publish(published, before, proposal);
      }
      Digest last =
          before
              .map(RecordHead::contentDigest)
              .orElseThrow(
                  () ->
                      new RegistryException(
                          ProblemType.NOT_FOUND, "log.no-record", record.value()));
      return append(EntryType.DELETE, record, Optional.empty(), last, before, proposal);
    }

    private Receipt publish(
        Change.Published change, Optional<RecordHead> before, Proposal proposal) {
      Digest content = change.digests().content();
      if (before.isPresent() && before.get().contentDigest().equals(content)) {
        return new Receipt(before.get(), Optional.empty());
      }
      EntryType type = before.isPresent() ? EntryType.UPDATE : EntryType.CREATE;
      return append(type, change.about(), Optional.of(change), content, before, proposal);
    }

    private Receipt erase(Change.Erased change, Optional<RecordHead> before, Proposal proposal) {
      String record = change.about().value();
      RecordHead head =
          before.orElseThrow(
              () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record));
      if (!head.withdrawn() && change.entries().contains(head.position())) {
        throw new RegistryException(ProblemType.BAD_REQUEST, "log.erase-newest", record);
      }
      position = position.next();
      published = later(published);
      var entry =
          new Entry(
              home,
              position,
              EntryType.ERASURE,
              change.about(),
              head.version(),
              published,
              Optional.empty(),
              change.entries());
      RecordHead after = head.erased();
      add(entry, Optional.empty(), after.contentDigest(), proposal);
      known.put(change.about(), after);
      return new Receipt(after, Optional.of(entry));
    }

    private void add(Entry entry, Optional<Payload> payload, Digest content, Proposal proposal) {
      tree = tree.append(MerkleTree.leafHash(entry.envelope().getBytes(StandardCharsets.UTF_8)));
      lines.add(
          new LogBatch.Line(
              new LogEntry(entry, payload), content, proposal.author(), proposal.forModerators()));
    }

    private Receipt append(
        EntryType type,
        RecordIri record,
        Optional<Change.Published> state,
        Digest content,
        Optional<RecordHead> before,
        Proposal proposal) {
      position = position.next();
      published = later(published);
      var entry =
          new Entry(
              home,
              position,
              type,
              record,
              before.map(head -> head.version().next()).orElse(RecordVersion.FIRST),
              published,
              state.map(it -> it.digests().whole()));
      add(entry, state.map(Change.Published::payload), content, proposal);
      var head =
          new RecordHead(
              record,
              entry.version(),
              position,
              content,
              before.map(RecordHead::issued).orElse(published),
              published,
              before.map(RecordHead::owner).orElse(proposal.author()),
              type == EntryType.DELETE);
      known.put(record, head);
      return new Receipt(head, Optional.of(entry));
    }

    /** Strictly later than {@code last}, and now if that is. */
    private Instant later(Instant last) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      return now.isAfter(last) ? now : last.plusMillis(1);
    }
  }

  private static void check(
      RecordIri record, Optional<RecordHead> before, Precondition precondition) {
    if (before.isPresent() && before.get().withdrawn()) {
      throw new RegistryException(ProblemType.GONE, "log.gone", record.value());
    }
    if (precondition instanceof Precondition.IsNew && before.isPresent()) {
      throw new RegistryException(ProblemType.EXISTS, "log.exists", record.value());
    }
    if (precondition instanceof Precondition.IsAt at) {
      if (before.isEmpty()) {
        throw new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value());
      }
      if (!before.get().version().equals(at.version())) {
        throw new RegistryException(
            ProblemType.STALE,
            "log.stale",
            record.value(),
            at.version().toString(),
            before.get().version().toString());
      }
    }
  }
}
