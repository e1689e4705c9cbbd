package net.sisternet.registry.server.jetty;

import jakarta.servlet.Filter;

/**
 * A filter and where it stands.
 *
 * @param path a servlet path pattern, e.g. {@code /sparql} or {@code /*}
 * @param filter asked before the application, in the order of the list
 * @param encodes whether the filter sees to compression itself; nothing is compressed for it then
 */
public record MountedFilter(String path, Filter filter, boolean encodes) {

  /** A filter whose answers are compressed for who accepts it. */
  public MountedFilter(String path, Filter filter) {
    this(path, filter, false);
  }
}
