package net.sisternet.registry.core.model;

import java.util.Optional;

/**
 * An entry with its payload, as a log holds it.
 *
 * @param entry the entry
 * @param payload absent for a delete, and after an erasure
 */
public record LogEntry(Entry entry, Optional<Payload> payload) {}
