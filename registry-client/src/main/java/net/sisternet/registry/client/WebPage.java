package net.sisternet.registry.client;

import java.net.URI;

/**
 * A page of the web, as it was sent.
 *
 * @param address where it was found at last
 * @param mediaType what it says it is, e.g. {@code text/html;charset=utf-8}; empty if it says
 *     nothing
 * @param body its bytes, unpacked
 */
public record WebPage(URI address, String mediaType, byte[] body) {}
