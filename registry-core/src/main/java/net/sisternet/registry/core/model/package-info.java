/**
 * The values of the log and the records in it: identities, positions, payloads, entries. Records
 * that check themselves; uses the JDK and {@code core.rdf}. Start at {@link
 * net.sisternet.registry.core.model.Entry}.
 */
@NullMarked
package net.sisternet.registry.core.model;

import org.jspecify.annotations.NullMarked;
