package net.sisternet.registry.core.log;

import java.util.List;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;

/**
 * What one transaction appends.
 *
 * @param after the position that the log must end at
 * @param lines the entries, without gaps from {@code after}; at least one
 * @param head the log's head afterwards
 */
public record LogBatch(Position after, List<Line> lines, LogHead head) {

  public LogBatch {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A batch has at least one entry.");
    }
    long expected = after.value();
    for (Line line : lines) {
      expected++;
      if (line.logEntry().entry().position().value() != expected) {
        throw new IllegalArgumentException("A batch has no gaps: expected " + expected);
      }
    }
    if (head.size() != expected) {
      throw new IllegalArgumentException("The head must be the batch's last entry.");
    }
  }

  /**
   * One entry of a batch.
   *
   * @param logEntry the entry and its payload
   * @param contentDigest the content digest that the record's head has afterwards
   * @param author who wrote it; owns the record if this is its first version
   */
  public record Line(LogEntry logEntry, Digest contentDigest, AccountId author) {}
}
