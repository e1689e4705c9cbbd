/**
 * Records with types: what a program writes and reads without knowing JSON or RDF. Each value wraps
 * its JSON members, checks those that it knows, and keeps all others, so that fields of tomorrow
 * and of other vocabularies survive a round trip. Addresses are absolute {@link
 * net.sisternet.registry.core.rdf.Iri}s; where one is given as text it may also be compact ({@code
 * nuts:DK022}). Uses the JDK, {@code core.rdf} and the vocabulary; {@code core.wire.RecordMapper}
 * turns it into JSON text. Start at {@link net.sisternet.registry.core.record.Network}.
 */
@NullMarked
package net.sisternet.registry.core.record;

import org.jspecify.annotations.NullMarked;
