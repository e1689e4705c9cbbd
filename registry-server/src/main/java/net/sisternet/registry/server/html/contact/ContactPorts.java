package net.sisternet.registry.server.html.contact;

import net.sisternet.registry.core.contact.Relay;

/**
 * What the pages for messages to networks work with.
 *
 * @param relay brings them
 * @param reaches whether letters reach anybody
 * @param local whether letters are shown on this machine instead
 */
public record ContactPorts(Relay relay, boolean reaches, boolean local) {}
