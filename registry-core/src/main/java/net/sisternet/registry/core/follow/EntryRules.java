package net.sisternet.registry.core.follow;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** The rules for an entry that its home has signed. */
final class EntryRules {

  private final Sister sister;
  private final PayloadFaults faults;

  EntryRules(Sister sister, PayloadRule rule) {
    this.sister = sister;
    this.faults = new PayloadFaults(rule);
  }

  /**
   * Takes an entry that follows on one published at {@code before}.
   *
   * @throws RegistryException if nothing may be taken from here on
   */
  VerifiedEntry take(PageReader.PageEntry read, Instant before) {
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
    if (!read.payload().map(Digest::of).equals(entry.payloadDigest())) {
      throw new RegistryException(
          ProblemType.LOG_MISMATCH, "sister.digest", entry.position().toString());
    }
    return new VerifiedEntry(
        new LogEntry(entry, read.payload().map(Payload::new)),
        read.payload().isEmpty()
            ? Optional.empty()
            : faults.find(entry.about(), read.payload().get()));
  }
}
