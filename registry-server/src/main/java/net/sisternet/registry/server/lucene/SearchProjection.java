package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.query.RecordRendering;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * The search index as a projection of logs: one document a record, and the position of each home in
 * the same commit. Each call of {@link #apply} is one commit, which costs one sync to the disk, so
 * many entries at once are cheap; when it returns, searches see them. One thread applies, any
 * thread reads. May be lost: it is made again from the logs. Not trusted.
 */
public final class SearchProjection implements Projection {

  private final SearchIndex index;
  private final LuceneDocuments documents;

  /**
   * Opens the index in {@code folder}, or creates it. If it was made by another version of the
   * program or with other labels, it starts empty.
   *
   * @throws SearchIndexException if the index is damaged or open in another process
   */
  public SearchProjection(Path folder, Thesaurus thesaurus, RecordRendering rendering) {
    this.documents = new LuceneDocuments(thesaurus, rendering);
    this.index = new SearchIndex(folder, thesaurus);
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
    return new LuceneRecordFinder(index, own);
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Position position(Home home) {
    return CommitData.position(index.committed(), home);
  }

  @Override
  public synchronized void apply(Home home, List<LogEntry> entries) {
    Position before = position(home);
    List<LogEntry> news =
        entries.stream().filter(e -> e.entry().position().compareTo(before) > 0).toList();
    if (news.isEmpty()) {
      index.refresh();
      return;
    }
    Position after = news.get(news.size() - 1).entry().position();
    Map<RecordIri, Instant> issued = issued(news);
    index.write(
        writer -> {
          for (LogEntry entry : newestByRecord(news).values()) {
            write(writer, entry, issued);
          }
        },
        CommitData.with(index.committed(), home, after));
  }

  @Override
  public synchronized void clear() {
    index.clear();
  }

  @Override
  public void close() {
    index.close();
  }

  private void write(IndexWriter writer, LogEntry entry, Map<RecordIri, Instant> issued)
      throws IOException {
    RecordIri record = entry.entry().about();
    var key = new Term(Fields.IRI, record.value());
    Optional<Document> document =
        documents.find(entry, issued.getOrDefault(record, entry.entry().published()));
    if (document.isPresent()) {
      writer.updateDocument(key, document.get());
    } else {
      writer.deleteDocuments(key);
    }
  }

  private static Map<RecordIri, LogEntry> newestByRecord(List<LogEntry> entries) {
    var newest = new LinkedHashMap<RecordIri, LogEntry>();
    entries.forEach(entry -> newest.put(entry.entry().about(), entry));
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
              snapshot.findIssued(record).ifPresent(instant -> issued.put(record, instant));
            }
          }
          return issued;
        });
  }
}
