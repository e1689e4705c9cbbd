package net.sisternet.registry.server.ldes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.wire.JsonText;

/**
 * Writes the newest entry of every record, envelope and payload, as a log of one size had it:
 * N-Quads in files of so many entries, and a manifest with their digests. Takes the memory of one
 * batch, however long the log is, and writes go on meanwhile.
 */
final class SnapshotWriter {

  static final String MANIFEST = "manifest.json";

  private static final int BATCH = 500;
  private static final int ENTRIES_A_FILE = 10_000;

  private final Home home;
  private final EntryLog log;
  private final RecordHeads heads;
  private final LogHead head;
  private final Path folder;
  private final List<Map<String, Object>> files = new ArrayList<>();

  /** A writer of the state at {@code head} into {@code folder}, which exists and is empty. */
  SnapshotWriter(Home home, EntryLog log, RecordHeads heads, LogHead head, Path folder) {
    this.home = home;
    this.log = log;
    this.heads = heads;
    this.head = head;
    this.folder = folder;
  }

  void write(Instant now) throws IOException {
    SnapshotFile file = file();
    try {
      for (long done = 0; done < head.size(); done += BATCH) {
        int limit = (int) Math.min(BATCH, head.size() - done);
        for (LogEntry entry : newest(log.readAfter(new Position(done), limit))) {
          if (file.entries() == ENTRIES_A_FILE) {
            files.add(file.end());
            file = file();
          }
          file.write(entry);
        }
      }
      files.add(file.end());
    } finally {
      file.close();
    }
    Files.writeString(folder.resolve(MANIFEST), manifest(now));
  }

  private SnapshotFile file() throws IOException {
    return new SnapshotFile(folder.resolve(String.format("entries-%04d.nq.gz", files.size())));
  }

  /** Those that nothing in the log of this size came after. */
  private List<LogEntry> newest(List<LogEntry> entries) {
    Set<RecordIri> records = new HashSet<>();
    entries.forEach(it -> records.add(it.entry().about()));
    Map<RecordIri, RecordHead> found = heads.findAll(records);
    return entries.stream().filter(it -> isNewest(it.entry(), found)).toList();
  }

  private boolean isNewest(Entry entry, Map<RecordIri, RecordHead> found) {
    if (entry.type() == EntryType.ERASURE) {
      return false;
    }
    RecordHead now = found.get(entry.about());
    if (now == null || now.version().equals(entry.version())) {
      return true;
    }
    return now.position().compareTo(head.position()) > 0
        && heads
            .findVersion(entry.about(), entry.version().next())
            .filter(next -> next.entry().position().compareTo(head.position()) <= 0)
            .isEmpty();
  }

  private String manifest(Instant now) {
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("home", home.base());
    manifest.put("size", head.size());
    manifest.put("root", head.tree().root().hex());
    manifest.put("checkpoint", head.checkpoint());
    manifest.put("made", now.toString());
    manifest.put("files", files);
    return JsonText.write(manifest) + "\n";
  }
}
