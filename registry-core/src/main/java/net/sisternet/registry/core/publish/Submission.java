package net.sisternet.registry.core.publish;

import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Kind;

/**
 * A record as it came in.
 *
 * @param author who submits it
 * @param kind what it is about
 * @param record its IRI
 * @param graph its whole new state; may hold blank nodes and what the registry manages
 * @param precondition what must hold of the record now
 */
public record Submission(
    Author author, Kind kind, RecordIri record, Graph graph, Precondition precondition) {}
