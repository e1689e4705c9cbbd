package net.sisternet.registry.core.visits;

import java.time.LocalDate;
import net.sisternet.registry.core.model.RecordIri;

/** The page of a record on one day. */
public record Viewed(RecordIri record, LocalDate day) {}
