package net.sisternet.registry.core.care;

import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.RecordHeads;

/** The stores of one registry with the log beside which they stand. */
public record CareBench(EntryLog log, RecordHeads heads, CareStores stores, Cases cases) {}
