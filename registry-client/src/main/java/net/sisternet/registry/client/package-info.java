/**
 * What a sister network embeds in its own application to publish, change, withdraw and find records
 * of a registry. Uses the core and {@code java.net.http}, nothing else. Start at {@link
 * net.sisternet.registry.client.RegistryClient}.
 */
@NullMarked
package net.sisternet.registry.client;

import org.jspecify.annotations.NullMarked;
