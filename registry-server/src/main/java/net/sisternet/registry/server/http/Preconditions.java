package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** What a writer says that it has seen, by {@code If-Match} and {@code If-None-Match}. */
final class Preconditions {

  private final RecordHeads heads;

  Preconditions(RecordHeads heads) {
    this.heads = heads;
  }

  /**
   * The precondition of a change.
   *
   * @throws RegistryException of type {@code GONE}, {@code STALE}, {@code NOT_FOUND} or {@code
   *     PRECONDITION_REQUIRED}
   */
  Precondition ofChange(RecordIri record, HttpHeaders headers) {
    Optional<RecordHead> head = heads.find(record);
    refuseWithdrawn(head);
    if (header(headers, HttpHeaders.IF_NONE_MATCH).equals("*")) {
      if (head.isPresent()) {
        throw new RegistryException(ProblemType.STALE, "log.exists", record.value());
      }
      return new Precondition.IsNew();
    }
    return ofHead(record, head, headers);
  }

  /** The precondition of a withdrawal. */
  Precondition ofWithdrawal(RecordIri record, HttpHeaders headers) {
    Optional<RecordHead> head = heads.find(record);
    refuseWithdrawn(head);
    if (head.isEmpty()) {
      throw new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value());
    }
    return ofHead(record, head, headers);
  }

  private Precondition ofHead(RecordIri record, Optional<RecordHead> head, HttpHeaders headers) {
    String ifMatch = header(headers, HttpHeaders.IF_MATCH);
    if (ifMatch.isEmpty()) {
      throw new RegistryException(
          ProblemType.PRECONDITION_REQUIRED,
          head.isPresent() ? "http.no-if-match" : "http.no-if-none-match",
          record.value());
    }
    RecordHead newest =
        head.orElseThrow(
            () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
    if (!ifMatch.equals("*") && !isNewest(newest, ifMatch)) {
      throw stale(newest, ifMatch);
    }
    return new Precondition.IsAt(newest.version());
  }

  private boolean isNewest(RecordHead head, String ifMatch) {
    Entry entry =
        heads.findVersion(head.record(), head.version()).map(LogEntry::entry).orElseThrow();
    return RecordTag.in(ifMatch).stream().anyMatch(tag -> tag.isOf(entry));
  }

  private static RegistryException stale(RecordHead head, String ifMatch) {
    List<RecordTag> tags = RecordTag.in(ifMatch);
    String record = head.record().value();
    String newest = head.version().toString();
    boolean older = tags.stream().anyMatch(tag -> tag.version().compareTo(head.version()) < 0);
    if (!older) {
      return new RegistryException(
          ProblemType.STALE, "http.stale", record, Printable.of(ifMatch), newest);
    }
    String seen =
        tags.stream().map(tag -> tag.version().toString()).collect(Collectors.joining(", "));
    return new RegistryException(ProblemType.STALE, "log.stale", record, seen, newest);
  }

  /** Refuses a record that was withdrawn. */
  void refuseWithdrawn(RecordIri record) {
    refuseWithdrawn(heads.find(record));
  }

  private static void refuseWithdrawn(Optional<RecordHead> head) {
    head.filter(RecordHead::withdrawn)
        .ifPresent(
            withdrawn -> {
              throw new WithdrawnException(withdrawn);
            });
  }

  private static String header(HttpHeaders headers, String name) {
    List<String> values = headers.getRequestHeader(name);
    return values == null ? "" : String.join(", ", values).strip();
  }
}
