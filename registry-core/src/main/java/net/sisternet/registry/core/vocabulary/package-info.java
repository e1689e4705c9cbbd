/**
 * The vocabulary as the program uses it: concepts and areas with labels and what lies inside what.
 * Start at {@link net.sisternet.registry.core.vocabulary.Thesaurus}.
 */
@NullMarked
package net.sisternet.registry.core.vocabulary;

import org.jspecify.annotations.NullMarked;
