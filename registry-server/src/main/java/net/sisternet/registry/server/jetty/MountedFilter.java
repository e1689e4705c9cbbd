package net.sisternet.registry.server.jetty;

import jakarta.servlet.Filter;

/**
 * A filter and where it stands.
 *
 * @param path a servlet path pattern, e.g. {@code /sparql} or {@code /*}
 * @param filter asked before the application, in the order of the list
 */
public record MountedFilter(String path, Filter filter) {}
