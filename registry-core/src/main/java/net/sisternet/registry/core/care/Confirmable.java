package net.sisternet.registry.core.care;

import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.rdf.Graph;

/**
 * A record that somebody may confirm.
 *
 * @param head its newest state
 * @param graph what it says
 * @param author as whom
 */
public record Confirmable(RecordHead head, Graph graph, Author author) {}
