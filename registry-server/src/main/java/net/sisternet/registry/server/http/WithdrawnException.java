package net.sisternet.registry.server.http;

import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** A record that was withdrawn, with what its tombstone says. */
final class WithdrawnException extends RegistryException {

  private static final long serialVersionUID = 1L;

  private final transient RecordHead head;

  WithdrawnException(RecordHead head) {
    super(ProblemType.GONE, "log.gone", head.record().value());
    this.head = head;
  }

  /** The head of the withdrawn record. */
  RecordHead head() {
    return head;
  }
}
