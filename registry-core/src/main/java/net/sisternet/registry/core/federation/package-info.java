/**
 * What a registry tells its sisters and believes of them: descriptor, heads, the pages of a log,
 * and the rules by which a sister's log is followed. Values and pure rules; uses the JDK and the
 * core's model, rdf and proof. Start at {@link net.sisternet.registry.core.federation.Descriptor}.
 */
@NullMarked
package net.sisternet.registry.core.federation;

import org.jspecify.annotations.NullMarked;
