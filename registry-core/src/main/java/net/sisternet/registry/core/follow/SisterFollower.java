package net.sisternet.registry.core.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;

/**
 * Follows the log of one sister: takes what is new and signed into a mirror. One thread at a time;
 * when to poll is for the caller to say. May be killed at any moment: the mirror knows how far it
 * has come.
 */
public final class SisterFollower {

  /** Entries that are held in memory and appended at once, about. */
  static final int BATCH = 4 * LogPage.ENTRIES;

  private final Sister sister;
  private final SisterFeed feed;
  private final MirrorLog mirror;
  private final FollowProgress progress;
  private final Checkpoints checkpoints;
  private final PageReader pages;
  private final EntryRules rules;
  private String version = "";

  public SisterFollower(
      Sister sister, SisterFeed feed, MirrorLog mirror, PayloadRule rule, FollowProgress progress) {
    this.sister = sister;
    this.feed = feed;
    this.mirror = mirror;
    this.progress = progress;
    this.checkpoints = new Checkpoints(sister.key());
    this.pages = new PageReader(sister.home());
    this.rules = new EntryRules(sister, rule);
  }

  /** Whose log is followed. */
  public Sister sister() {
    return sister;
  }

  /**
   * Takes everything up to the newest checkpoint. What was taken before a refusal stays taken.
   *
   * @throws LogContradictionException if the home is to be frozen
   * @throws RegistryException of type {@code UNREACHABLE}, {@code ADDRESS_REFUSED}, {@code
   *     PROTOCOL_BROKEN}, {@code LOG_SHRUNK}, {@code LOG_GAP} or {@code LOG_MISMATCH} if this
   *     source is of no use now; of type {@code BAD_SIGNATURE} or {@code FOREIGN_ENTRY} if the home
   *     should be looked at
   */
  public FollowReport poll() {
    LogHead held = mirror.head();
    Optional<SisterFeed.SeenCheckpoint> seen = feed.findCheckpoint(version);
    if (seen.isEmpty()) {
      return new FollowReport(held.position(), held.position(), List.of());
    }
    Checkpoint target = checkpoints.open(seen.get().note());
    checkpoints.compare(held, seen.get().note(), target);
    var quarantined = new ArrayList<FollowReport.Quarantined>();
    if (target.size() > held.size()) {
      take(held, seen.get().note(), target, quarantined);
    } else if (!target.root().equals(held.tree().root())) {
      throw checkpoints.explain(held, seen.get().note(), target, feed);
    }
    version = seen.get().version();
    return new FollowReport(held.position(), new Position(target.size()), quarantined);
  }

  private void take(
      LogHead held, String note, Checkpoint target, List<FollowReport.Quarantined> quarantined) {
    boolean far = target.size() - held.size() > BATCH;
    Growth growth = far ? Growth.byPages(held.tree(), target, feed) : Growth.atOnce(target);
    if (!growth.leadsTo(target, feed)) {
      throw checkpoints.explain(held, note, target, feed);
    }
    try (var ahead = new PagesAhead(page -> read(page, held, target), target);
        var behind = new AppendsBehind(mirror, it -> appended(it, target, quarantined))) {
      take(held, note, target, growth, ahead, behind);
    }
  }

  private void take(
      LogHead held,
      String note,
      Checkpoint target,
      Growth growth,
      PagesAhead ahead,
      AppendsBehind behind) {
    LogHead head = held;
    CompactRange tree = held.tree();
    var waiting = new ArrayList<PageReader.PageEntry>();
    var erased = new ErasedPayloads(held.position());
    boolean lookedAhead = false;
    while (tree.size() < target.size()) {
      List<PageReader.PageEntry> read = next(tree, ahead);
      waiting.addAll(read);
      tree = Tiles.append(tree, read.stream().map(PageReader.PageEntry::leaf).toList());
      Growth.Verdict verdict = growth.judge(tree);
      if (verdict == Growth.Verdict.WRONG) {
        throw checkpoints.explain(held, note, target, feed);
      }
      boolean end = tree.size() == target.size();
      if (verdict == Growth.Verdict.RIGHT && (end || waiting.size() >= BATCH)) {
        erased.add(waiting);
        if (!end && !lookedAhead && erased.leavesOpen(waiting)) {
          lookAhead(tree, held, note, target, erased, ahead);
          lookedAhead = true;
        }
        VerifiedBatch batch = batch(head, waiting, tree, end ? note : held.checkpoint(), erased);
        if (end) {
          behind.end(batch);
        } else {
          behind.begin(batch);
        }
        head = batch.head();
        waiting.clear();
      }
    }
  }

  /**
   * A payload is missing that no erasure read so far takes away: reads on to the signed end for the
   * erasures there. What else is there is read again in its turn, so memory stays small.
   */
  private void lookAhead(
      CompactRange from,
      LogHead held,
      String note,
      Checkpoint target,
      ErasedPayloads erased,
      PagesAhead ahead) {
    Growth growth = Growth.byPages(from, target, feed);
    if (!growth.leadsTo(target, feed)) {
      throw checkpoints.explain(held, note, target, feed);
    }
    CompactRange tree = from;
    while (tree.size() < target.size()) {
      List<PageReader.PageEntry> read = next(tree, ahead);
      tree = Tiles.append(tree, read.stream().map(PageReader.PageEntry::leaf).toList());
      if (growth.judge(tree) == Growth.Verdict.WRONG) {
        throw checkpoints.explain(held, note, target, feed);
      }
      erased.add(read);
    }
  }

  private PagesAhead.Read read(LogPage page, LogHead held, Checkpoint target) {
    byte[] bytes = feed.page(page);
    return new PagesAhead.Read(
        pages.read(page, bytes, held.position(), new Position(target.size())), bytes.length);
  }

  private static List<PageReader.PageEntry> next(CompactRange tree, PagesAhead ahead) {
    return ahead.page(LogPage.of(new Position(tree.size() + 1)));
  }

  private VerifiedBatch batch(
      LogHead head,
      List<PageReader.PageEntry> waiting,
      CompactRange tree,
      String checkpoint,
      ErasedPayloads erased) {
    List<VerifiedEntry> entries = rules.take(waiting, head.lastPublished(), erased);
    Instant last = waiting.get(waiting.size() - 1).entry().published();
    return new VerifiedBatch(head.position(), entries, new LogHead(last, tree, checkpoint));
  }

  private void appended(
      VerifiedBatch batch, Checkpoint target, List<FollowReport.Quarantined> quarantined) {
    batch.quarantined().forEach(it -> quarantined.add(quarantined(it)));
    progress.reached(batch.head().position(), new Position(target.size()));
  }

  private static FollowReport.Quarantined quarantined(VerifiedEntry it) {
    return new FollowReport.Quarantined(
        it.logEntry().entry().position(), it.logEntry().entry().about(), it.fault().orElseThrow());
  }
}
