package net.sisternet.registry.core.log;

import net.sisternet.registry.core.model.RecordHead;

/**
 * What became of a proposal.
 *
 * @param head the record's head, durable in the log
 * @param changed false if the record said the same before, so that nothing was appended
 */
public record Receipt(RecordHead head, boolean changed) {}
