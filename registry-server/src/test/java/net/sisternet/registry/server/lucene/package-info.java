/** Tests of the search index. Start at {@link net.sisternet.registry.server.lucene.TestIndex}. */
@NullMarked
package net.sisternet.registry.server.lucene;

import org.jspecify.annotations.NullMarked;
