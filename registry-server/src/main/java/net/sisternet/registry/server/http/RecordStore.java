package net.sisternet.registry.server.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** The records of this home by address and version, fresh from the log's heads. */
final class RecordStore {

  private final Home home;
  private final RecordHeads heads;

  RecordStore(Home home, RecordHeads heads) {
    this.home = home;
    this.heads = heads;
  }

  /** The kind under {@code path}. */
  static Kind kind(String path) {
    return Kinds.findByPath(path).orElseThrow(() -> notFound(path));
  }

  /** The name that a record has under {@code path} and {@code slug}, whether or not it exists. */
  RecordIri name(String path, String slug) {
    if (!RecordIri.isSlug(slug)) {
      throw notFound(path + '/' + slug);
    }
    return home.record(kind(path), slug);
  }

  /** The head of {@code record}, withdrawn or not. */
  RecordHead head(RecordIri record) {
    return heads
        .find(record)
        .orElseThrow(
            () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
  }

  /** The newest version; a withdrawn record is refused with its tombstone. */
  RecordDocument newest(RecordIri record) {
    RecordHead head = head(record);
    if (head.withdrawn()) {
      throw new WithdrawnException(head);
    }
    return document(head, entry(record, head.version()));
  }

  /** The version {@code number}; the withdrawal itself is refused with the tombstone. */
  RecordDocument version(RecordIri record, String number) {
    RecordHead head = head(record);
    LogEntry found =
        version(number)
            .flatMap(version -> heads.findVersion(record, version))
            .orElseThrow(
                () ->
                    new RegistryException(
                        ProblemType.NOT_FOUND,
                        "http.no-version",
                        record.value(),
                        Printable.of(number),
                        head.version().toString()));
    if (found.entry().type() == EntryType.DELETE) {
      throw new WithdrawnException(head);
    }
    return document(head, found);
  }

  /** The newest version, by the heads that are known, unless it was withdrawn. */
  Optional<RecordDocument> find(RecordIri record, Map<RecordIri, RecordHead> known) {
    return Optional.ofNullable(known.get(record))
        .filter(head -> !head.withdrawn())
        .map(head -> document(head, entry(record, head.version())));
  }

  private LogEntry entry(RecordIri record, RecordVersion version) {
    return heads
        .findVersion(record, version)
        .orElseThrow(() -> new IllegalStateException("a head without its entry: " + record));
  }

  private static RecordDocument document(RecordHead head, LogEntry found) {
    Instant issued = head.issued();
    return found
        .payload()
        .map(
            payload ->
                new RecordDocument(kind(head.record().path()), found.entry(), payload, issued))
        .orElseThrow(
            () ->
                new RegistryException(
                    ProblemType.GONE,
                    "http.erased",
                    head.record().value(),
                    found.entry().version().toString()));
  }

  static RegistryException notFound(String path) {
    return new RegistryException(ProblemType.NOT_FOUND, "http.not-found", '/' + Printable.of(path));
  }

  private static Optional<RecordVersion> version(String number) {
    return number.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new RecordVersion(Long.parseLong(number)))
        : Optional.empty();
  }
}
