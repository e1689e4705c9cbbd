/**
 * Cases: what somebody asks about a record and somebody else decides: a new network that waits, a
 * claim, a report, a suggestion, an invitation. Kept beside the log; they name accounts, never
 * people. Start at {@link net.sisternet.registry.core.cases.Case} and {@link
 * net.sisternet.registry.core.cases.Desk}.
 */
@NullMarked
package net.sisternet.registry.core.cases;

import org.jspecify.annotations.NullMarked;
