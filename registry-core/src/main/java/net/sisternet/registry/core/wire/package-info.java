/**
 * Values to and from JSON text: the only home of Jackson beside {@code core.jsonld}. Start at
 * {@link net.sisternet.registry.core.wire.FieldNames} for names, {@code RecordMapper} for records.
 */
@NullMarked
package net.sisternet.registry.core.wire;

import org.jspecify.annotations.NullMarked;
