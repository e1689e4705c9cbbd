package net.sisternet.registry.core.follow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.work.SharedWork;

/** The rules for an entry that its home has signed. */
final class EntryRules {

  private final Sister sister;
  private final PayloadFaults faults;

  EntryRules(Sister sister, PayloadRule rule) {
    this.sister = sister;
    this.faults = new PayloadFaults(rule);
  }

  /**
   * Takes entries that follow on one published at {@code before}. Payloads are hashed and looked at
   * on all processors, for that takes longest.
   *
   * @param erased whose payloads a later erasure takes away: they are not kept
   * @throws RegistryException if nothing may be taken from here on
   */
  List<VerifiedEntry> take(List<PageReader.PageEntry> read, Instant before, ErasedPayloads erased) {
    Instant last = before;
    for (PageReader.PageEntry it : read) {
      check(it, last);
      last = it.entry().published();
    }
    List<Optional<VerifiedEntry>> verified =
        SharedWork.map(read, it -> findVerified(it, erased.has(it.entry())));
    for (int i = 0; i < read.size(); i++) {
      if (verified.get(i).isEmpty()) {
        throw otherPayload(read.get(i));
      }
    }
    return verified.stream().flatMap(Optional::stream).toList();
  }

  private void check(PageReader.PageEntry read, Instant before) {
    Entry entry = read.entry();
    if (!sister.owns(entry.about())) {
      throw new RegistryException(
          ProblemType.FOREIGN_ENTRY,
          "sister.foreign",
          entry.position().toString(),
          entry.about().value(),
          sister.home().base());
    }
    if (!entry.published().isAfter(before)) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN,
          "sister.time",
          entry.position().toString(),
          entry.published().toString(),
          before.toString());
    }
  }

  private static RegistryException otherPayload(PageReader.PageEntry read) {
    return new RegistryException(
        ProblemType.LOG_MISMATCH,
        read.payload().isEmpty() ? "sister.payload-missing" : "sister.digest",
        read.entry().position().toString());
  }

  /** Empty if the payload is not the one that was signed. */
  private Optional<VerifiedEntry> findVerified(PageReader.PageEntry read, boolean erased) {
    Entry entry = read.entry();
    if (erased) {
      return Optional.of(
          new VerifiedEntry(new LogEntry(entry, Optional.empty()), Optional.empty()));
    }
    if (!read.payload().map(Digest::of).equals(entry.payloadDigest())) {
      return Optional.empty();
    }
    return Optional.of(
        new VerifiedEntry(
            new LogEntry(entry, read.payload().map(Payload::new)),
            read.payload().flatMap(it -> faults.find(entry.about(), it))));
  }
}
