package net.sisternet.registry.server.html;

import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.transition.Moved;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** Finds what an address means, or refuses. */
final class Records {

  private final Home home;
  private final RecordHeads heads;

  Records(Home home, RecordHeads heads) {
    this.home = home;
    this.heads = heads;
  }

  /** The home. */
  Home home() {
    return home;
  }

  /** The kind whose list is under {@code path}. */
  static Kind kind(String path) {
    return Kinds.findByPath(path).orElseThrow(Refusals::notFound);
  }

  /** The head of a record, withdrawn or not. */
  RecordHead head(Kind kind, String slug) {
    return Optional.of(slug)
        .filter(RecordIri::isSlug)
        .flatMap(known -> heads.find(home.record(kind, known)))
        .orElseThrow(Refusals::notFound);
  }

  /** One version of a record. */
  LogEntry version(RecordHead head, String version) {
    long number = version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    if (number < 1) {
      throw Refusals.notFound();
    }
    return heads
        .findVersion(head.record(), new RecordVersion(number))
        .orElseThrow(Refusals::notFound);
  }

  /** Where what {@code newest} is about has moved, if what it moved to is there. */
  Optional<RecordIri> findMoved(LogEntry newest) {
    return newest
        .payload()
        .flatMap(it -> Moved.find(home, heads, newest.entry().about(), it.graph()));
  }

  /** The newest version of a record. */
  LogEntry newest(RecordHead head) {
    return heads
        .findVersion(head.record(), head.version())
        .orElseThrow(() -> new IllegalStateException("the log lacks the head of " + head.record()));
  }
}
