package net.sisternet.registry.core.log;

import java.util.List;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Position;

/**
 * What a check of a whole log found.
 *
 * @param entries how many entries the log's head says there are
 * @param records how many records they are about
 * @param payloads how many payloads were hashed
 * @param erased how many payloads are gone because an erasure names their entries
 * @param root the root of the log's head
 * @param faultCount how many faults there are
 * @param faults the first of them
 */
public record LogReport(
    long entries,
    long records,
    long payloads,
    long erased,
    Digest root,
    long faultCount,
    List<Fault> faults) {

  public LogReport {
    faults = List.copyOf(faults);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return faultCount == 0;
  }

  /**
   * Something that is wrong.
   *
   * @param position the entry; {@link Position#START} if it is about the log as a whole
   * @param what a sentence for the operator
   */
  public record Fault(Position position, String what) {}
}
