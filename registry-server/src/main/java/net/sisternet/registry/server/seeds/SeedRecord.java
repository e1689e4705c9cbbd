package net.sisternet.registry.server.seeds;

import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kind;

/**
 * One record of the seeds, ready to be read.
 *
 * @param kind what it is about
 * @param record its IRI under the home that it is loaded into, also the base of its relative IRIs
 * @param turtle its text, with the seeds' bases replaced
 */
public record SeedRecord(Kind kind, RecordIri record, String turtle) {}
