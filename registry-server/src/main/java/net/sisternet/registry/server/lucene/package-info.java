/**
 * Search by words, filters and counts: a projection of the logs into a Lucene index, and the finder
 * that answers from it. The only home of Lucene; uses core's ports. Start at {@link
 * net.sisternet.registry.server.lucene.SearchProjection} for what is indexed and at {@link
 * net.sisternet.registry.server.lucene.LuceneRecordFinder} for how it is asked.
 */
@NullMarked
package net.sisternet.registry.server.lucene;

import org.jspecify.annotations.NullMarked;
