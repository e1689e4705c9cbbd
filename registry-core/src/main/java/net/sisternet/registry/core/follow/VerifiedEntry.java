package net.sisternet.registry.core.follow;

import java.util.Optional;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.problem.Text;

/**
 * An entry that its home has signed.
 *
 * @param logEntry the entry and its payload
 * @param fault why its payload must not be applied, although its home has signed it; the record
 *     then keeps the state that it had before
 */
public record VerifiedEntry(LogEntry logEntry, Optional<Text> fault) {}
