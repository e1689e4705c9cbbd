package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.projection.FirstPublished;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.query.RecordRendering;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * The search index as a projection of logs: one document a record. When {@link #apply} returns,
 * searches see the entries; they become durable together with the position of each home in a commit
 * of many, see {@link CommitRule}, and on {@link #close}. After a kill the position is that of the
 * last commit. If the disk refuses a write, position and searches go back to the last commit too:
 * whoever follows a log asks {@link #position} after a failure. One thread applies, any thread
 * reads. May be lost: it is made again from the logs. Not trusted.
 */
public final class SearchProjection implements Projection {

  private final SearchIndex index;
  private final Thesaurus thesaurus;
  private final DocumentMakers documents;
  private final FirstPublished first;

  /** A projection that knows nothing but what entries say, as the other constructor. */
  public SearchProjection(Path folder, Thesaurus thesaurus, RecordRendering rendering) {
    this(folder, thesaurus, rendering, FirstPublished.UNKNOWN);
  }

  /**
   * Opens the index in {@code folder}, or creates it. If it was made by another version of the
   * program or with other labels, it starts empty.
   *
   * @throws SearchIndexException if the index is damaged or open in another process
   */
  public SearchProjection(
      Path folder, Thesaurus thesaurus, RecordRendering rendering, FirstPublished first) {
    this(new SearchIndex(folder, thesaurus, CommitRule.USUAL), thesaurus, rendering, first);
  }

  SearchProjection(SearchIndex index, Thesaurus thesaurus, RecordRendering rendering) {
    this(index, thesaurus, rendering, FirstPublished.UNKNOWN);
  }

  private SearchProjection(
      SearchIndex index, Thesaurus thesaurus, RecordRendering rendering, FirstPublished first) {
    this.first = first;
    this.thesaurus = thesaurus;
    this.documents = new DocumentMakers(() -> new LuceneDocuments(thesaurus, rendering));
    this.index = index;
  }

  /** Deletes the index in {@code folder}, damaged or not. No projection may be open on it. */
  public static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The finder over this index; its answers tell the position in the log of {@code own}. */
  public RecordFinder finder(Home own) {
    return finder(own, Clock.systemUTC());
  }

  /** The same; {@code clock} says how old records are. */
  public RecordFinder finder(Home own, Clock clock) {
    return new LuceneRecordFinder(index, own, clock, thesaurus);
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Set<Home> homes() {
    return CommitData.homes(index.applied());
  }

  @Override
  public Position position(Home home) {
    return CommitData.position(index.applied(), home);
  }

  @Override
  public synchronized void apply(Home home, List<LogEntry> entries) {
    Position before = position(home);
    List<LogEntry> news =
        entries.stream().filter(e -> e.entry().position().compareTo(before) > 0).toList();
    if (news.isEmpty()) {
      return;
    }
    requireNext(before, news.get(0).entry().position());
    Position after = news.get(news.size() - 1).entry().position();
    Map<RecordIri, Optional<Document>> changes = changes(news);
    index.write(
        writer -> {
          for (Map.Entry<RecordIri, Optional<Document>> change : changes.entrySet()) {
            write(writer, change.getKey(), change.getValue());
          }
        },
        CommitData.with(index.applied(), home, after),
        news.size());
  }

  /** An entry that was passed over would never be found. */
  private static void requireNext(Position before, Position first) {
    if (!first.equals(before.next())) {
      throw new IllegalStateException(
          "the search index stands at " + before + " and was given entries from " + first + " on");
    }
  }

  @Override
  public Position erased(Home home) {
    return CommitData.erased(index.applied(), home);
  }

  @Override
  public synchronized void erase(Home home) {
    index.dropDeleted(CommitData.withErased(index.applied(), home, position(home)));
  }

  @Override
  public synchronized void forget(Home home) {
    index.write(
        writer -> writer.deleteDocuments(new Term(Fields.HOME, home.base())),
        CommitData.without(index.applied(), home),
        CommitRule.ALL);
  }

  @Override
  public synchronized void clear() {
    index.clear();
  }

  @Override
  public void close() {
    index.close();
  }

  /** The new document of each record, or none; all are made before the first is written. */
  private Map<RecordIri, Optional<Document>> changes(List<LogEntry> entries) {
    Map<RecordIri, Instant> issued = issued(entries);
    List<LogEntry> newest = List.copyOf(newestByRecord(entries).values());
    List<Optional<Document>> made =
        documents.findAll(
            newest, it -> issued.getOrDefault(it.entry().about(), it.entry().published()));
    var changes = new LinkedHashMap<RecordIri, Optional<Document>>();
    for (int i = 0; i < newest.size(); i++) {
      changes.put(newest.get(i).entry().about(), made.get(i));
    }
    return changes;
  }

  private static void write(IndexWriter writer, RecordIri record, Optional<Document> document)
      throws IOException {
    var key = new Term(Fields.IRI, record.value());
    if (document.isPresent()) {
      writer.updateDocument(key, document.get());
    } else {
      writer.deleteDocuments(key);
    }
  }

  private static Map<RecordIri, LogEntry> newestByRecord(List<LogEntry> entries) {
    var newest = new LinkedHashMap<RecordIri, LogEntry>();
    entries.stream()
        .filter(entry -> entry.entry().type() != EntryType.ERASURE)
        .forEach(entry -> newest.put(entry.entry().about(), entry));
    return newest;
  }

  /** When the records were first published, of those that the entries or the index know. */
  private Map<RecordIri, Instant> issued(List<LogEntry> entries) {
    return index.read(
        snapshot -> {
          var issued = new LinkedHashMap<RecordIri, Instant>();
          for (LogEntry entry : entries) {
            RecordIri record = entry.entry().about();
            if (entry.entry().type() == EntryType.CREATE) {
              issued.put(record, entry.entry().published());
            } else if (!issued.containsKey(record)) {
              snapshot
                  .findIssued(record)
                  .or(() -> first.find(entry.entry().home(), record))
                  .ifPresent(instant -> issued.put(record, instant));
            }
          }
          return issued;
        });
  }
}
