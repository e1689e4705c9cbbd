package net.sisternet.registry.core.query;

import java.time.Instant;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kind;

/**
 * One record that was found.
 *
 * @param record its IRI
 * @param kind what it is about
 * @param json the record in its JSON form, as a GET would give it
 * @param modified when its newest version was published
 * @param score how well it matches, 0 or more; only comparable within one answer
 */
public record Hit(RecordIri record, Kind kind, String json, Instant modified, float score) {}
