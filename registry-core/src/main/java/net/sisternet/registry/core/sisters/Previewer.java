package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import net.sisternet.registry.core.follow.EntryLogMirror;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.follow.MirrorLog;
import net.sisternet.registry.core.follow.PayloadRule;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.follow.VerifiedBatch;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Looks at what a registry publishes before it is accepted: pulls its log once into a mirror that
 * is thrown away, verified as it would be for good. One thread.
 */
public final class Previewer {

  private static final AccountId AUTHOR = new AccountId("sister");
  private static final int READ = 256;

  private final LogReader log;
  private final RecordHeads heads;
  private final Thesaurus thesaurus;
  private final FeedSource feeds;
  private final PayloadRule rule;

  /** A previewer that compares with the records of {@code log}. */
  public Previewer(
      LogReader log, RecordHeads heads, Thesaurus thesaurus, FeedSource feeds, PayloadRule rule) {
    this.log = log;
    this.heads = heads;
    this.thesaurus = thesaurus;
    this.feeds = feeds;
    this.rule = rule;
  }

  /**
   * Pulls the log of {@code sister} into {@code mirrors}, which must not have a mirror of it.
   *
   * @param most after so many entries no more are pulled
   * @param progress is told how far it is
   * @throws net.sisternet.registry.core.problem.RegistryException as {@link SisterFollower#poll}
   */
  public Preview look(AcceptedSister sister, Mirrors mirrors, long most, FollowProgress progress) {
    try (Mirrors.Mirror mirror = mirrors.open(sister.home())) {
      var quarantined = new ArrayList<Quarantined>();
      long signed = pull(sister, mirror, most, quarantined, progress);
      Set<Position> bad = new HashSet<>();
      quarantined.forEach(it -> bad.add(it.position()));
      var shown = new ShownMirror(mirror, () -> bad, sister.selection(), thesaurus);
      return compare(shown, signed, quarantined);
    }
  }

  private long pull(
      AcceptedSister sister,
      Mirrors.Mirror mirror,
      long most,
      List<Quarantined> quarantined,
      FollowProgress progress) {
    var signed = new AtomicLong();
    var bounded =
        new BoundedMirror(
            new EntryLogMirror(mirror.log(), mirror.heads(), AUTHOR), most, quarantined);
    var follower =
        new SisterFollower(
            sister.sister(),
            feeds.feed(source(sister)),
            bounded,
            rule,
            (reached, target) -> {
              signed.set(target.value());
              progress.reached(reached, target);
              bounded.stopWhenFull();
            });
    try {
      follower.poll();
    } catch (EnoughException enough) {
      return signed.get();
    }
    return mirror.log().head().size();
  }

  private static URI source(AcceptedSister sister) {
    return sister
        .via()
        .map(via -> MirrorAddress.log(via, sister.home()))
        .orElseGet(() -> URI.create(sister.home().base() + "/log"));
  }

  private Preview compare(ShownMirror shown, long signed, List<Quarantined> quarantined) {
    var known = new LookAlikes(thesaurus);
    eachRecord(log, heads, known::know);
    Map<String, Integer> kinds = new HashMap<>();
    var pairs = new ArrayList<LookAlikes.Pair>();
    var alike = new HashSet<RecordIri>();
    eachRecord(
        shown,
        shown,
        (record, graph) -> {
          kinds.merge(
              Kinds.findByPath(record.path()).map(Kind::name).orElse("other"), 1, Integer::sum);
          List<LookAlikes.Pair> found = known.find(record, graph);
          if (!found.isEmpty()) {
            pairs.addAll(found);
            alike.add(record);
          }
        });
    int records = kinds.values().stream().mapToInt(Integer::intValue).sum();
    return new Preview(
        shown.head().size(), signed, kinds, records - alike.size(), pairs, quarantined);
  }

  /** Gives every record that is not withdrawn, in its newest state, in little memory. */
  private static void eachRecord(
      LogReader log, RecordHeads heads, BiConsumer<RecordIri, Graph> each) {
    Position position = Position.START;
    List<LogEntry> entries = log.readAfter(position, READ);
    while (!entries.isEmpty()) {
      Map<RecordIri, RecordHead> newest =
          heads.findAll(entries.stream().map(it -> it.entry().about()).distinct().toList());
      for (LogEntry it : entries) {
        RecordIri record = it.entry().about();
        boolean isNewest =
            Optional.ofNullable(newest.get(record))
                .filter(head -> head.position().equals(it.entry().position()))
                .isPresent();
        if (isNewest) {
          it.payload().ifPresent(payload -> each.accept(record, payload.graph()));
        }
      }
      position = entries.get(entries.size() - 1).entry().position();
      entries = log.readAfter(position, READ);
    }
  }

  /** Ends a poll that has brought enough. What it brought is verified all the same. */
  private static final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** Notes what breaks the rules, and stops when there is enough. */
  private static final class BoundedMirror implements MirrorLog {

    private final MirrorLog mirror;
    private final long most;
    private final List<Quarantined> quarantined;

    BoundedMirror(MirrorLog mirror, long most, List<Quarantined> quarantined) {
      this.mirror = mirror;
      this.most = most;
      this.quarantined = quarantined;
    }

    @Override
    public LogHead head() {
      return mirror.head();
    }

    @Override
    public void append(VerifiedBatch batch) {
      batch.quarantined().stream().map(QuarantiningMirror::quarantined).forEach(quarantined::add);
      mirror.append(batch);
    }

    void stopWhenFull() {
      if (mirror.head().size() >= most) {
        throw new EnoughException();
      }
    }
  }
}
