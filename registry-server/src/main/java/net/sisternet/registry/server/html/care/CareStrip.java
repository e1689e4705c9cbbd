package net.sisternet.registry.server.html.care;

/**
 * What the reader of a record's page can do for it.
 *
 * @param record its IRI
 * @param token for {@link net.sisternet.registry.server.html.frame.FormGuard}; empty where there is
 *     no form
 * @param mine whether the reader cares for it
 */
public record CareStrip(String record, String token, boolean mine) {}
