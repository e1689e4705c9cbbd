/**
 * Writing: from an incoming graph to a durable entry. Read, check, canonicalise, append. Uses
 * {@code core.log} and {@code core.rdf}. Start at {@link
 * net.sisternet.registry.core.publish.Publisher}.
 */
@NullMarked
package net.sisternet.registry.core.publish;

import org.jspecify.annotations.NullMarked;
