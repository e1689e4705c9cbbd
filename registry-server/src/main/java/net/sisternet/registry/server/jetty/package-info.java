/**
 * The one web server: Jetty with the application's servlet and the filters before it, on one port.
 * Knows nothing of what they do. Start at {@link net.sisternet.registry.server.jetty.JettyServer}.
 */
@NullMarked
package net.sisternet.registry.server.jetty;

import org.jspecify.annotations.NullMarked;
