/**
 * The one form in which a record is hashed, stored and published: no blank nodes, exact datatypes,
 * a complete document node. The same statements always give the same bytes. Uses {@code core.rdf},
 * {@code core.model} and the vocabulary. Start at {@link
 * net.sisternet.registry.core.canonical.Canonicaliser}.
 */
@NullMarked
package net.sisternet.registry.core.canonical;

import org.jspecify.annotations.NullMarked;
