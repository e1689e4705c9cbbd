/**
 * One registry as one process. {@code Main} reads the command line, {@link
 * net.sisternet.registry.server.ServerConfig} holds every setting, {@code Wiring} alone connects
 * the packages below, which are strangers to each other.
 */
@NullMarked
package net.sisternet.registry.server;

import org.jspecify.annotations.NullMarked;
