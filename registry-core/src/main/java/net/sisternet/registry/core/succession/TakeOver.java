package net.sisternet.registry.core.succession;

import java.time.Instant;
import net.sisternet.registry.core.cases.Case;

/**
 * A take-over that waits for its time to go by.
 *
 * @param asked the case
 * @param asker as what it was asked for
 * @param until when the record changes hands, unless something comes in between
 */
public record TakeOver(Case asked, Asker asker, Instant until) {}
