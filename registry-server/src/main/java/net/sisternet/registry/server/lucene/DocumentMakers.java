package net.sisternet.registry.server.lucene;

import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.work.SharedWork;
import org.apache.lucene.document.Document;

/**
 * Makes documents on all processors where there are many, as when an index is built: that takes two
 * thirds of the time of writing one. Each thread borrows a maker of its own, for makers remember
 * the words that they have seen.
 */
final class DocumentMakers {

  /** Fewer are made sooner by one maker that has seen their words. */
  private static final int MANY = 500;

  private final Supplier<LuceneDocuments> fresh;
  private final Deque<LuceneDocuments> idle = new ConcurrentLinkedDeque<>();

  DocumentMakers(Supplier<LuceneDocuments> fresh) {
    this.fresh = fresh;
  }

  /** The document of each entry, or none, in their order. */
  List<Optional<Document>> findAll(List<LogEntry> entries, Function<LogEntry, Instant> issued) {
    Function<LogEntry, Optional<Document>> made = entry -> find(entry, issued.apply(entry));
    return entries.size() < MANY
        ? entries.stream().map(made).toList()
        : SharedWork.map(entries, made);
  }

  private Optional<Document> find(LogEntry entry, Instant issued) {
    LuceneDocuments maker = Optional.ofNullable(idle.poll()).orElseGet(fresh);
    try {
      return maker.find(entry, issued);
    } finally {
      idle.push(maker);
    }
  }
}
