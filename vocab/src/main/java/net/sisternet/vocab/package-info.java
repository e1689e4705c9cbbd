/**
 * The words of the registry as constants and files: ontology, shapes, concept schemes, areas,
 * JSON-LD context and frames. Uses the JDK alone. Start at {@link net.sisternet.vocab.Kinds}.
 */
@NullMarked
package net.sisternet.vocab;

import org.jspecify.annotations.NullMarked;
