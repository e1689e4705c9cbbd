/**
 * Records as JSON: graph to JSON and JSON-LD, and back, by the vocabulary's context and frames. The
 * only home of jsonld-java; beside it only Jackson. Nothing is ever fetched. Start at {@link
 * net.sisternet.registry.core.jsonld.RecordJson}.
 */
@NullMarked
package net.sisternet.registry.core.jsonld;

import org.jspecify.annotations.NullMarked;
