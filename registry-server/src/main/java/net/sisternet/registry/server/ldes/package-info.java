/**
 * The log as others read it: LDES pages (TREE), C2SP checkpoint and tiles, and the stream that
 * rings when it grows. Uses core, the servlet API and {@code servlet}. Start at {@link
 * net.sisternet.registry.server.ldes.LogFilter} for addresses, at {@link
 * net.sisternet.registry.server.ldes.LogPublication} for what is published.
 */
@NullMarked
package net.sisternet.registry.server.ldes;

import org.jspecify.annotations.NullMarked;
