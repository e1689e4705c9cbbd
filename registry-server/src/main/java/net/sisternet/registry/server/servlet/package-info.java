/**
 * What the adapters that are plain servlets have in common: who asks, and how a refusal is written.
 * The one package that adapters may share; it knows none of them. Uses core and the servlet API.
 * Start at {@link net.sisternet.registry.server.servlet.ServletRefusals}.
 */
@NullMarked
package net.sisternet.registry.server.servlet;

import org.jspecify.annotations.NullMarked;
