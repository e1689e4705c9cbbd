package net.sisternet.registry.server.ldes;

import java.util.Optional;

/** The logs of other homes that we hold and publish. Any thread. */
public interface MirrorLogs {

  /** No mirrors. */
  MirrorLogs NONE = host -> Optional.empty();

  /**
   * The log of the home with this name, as it is published here.
   *
   * @param host the authority of the home's base, {@code _} instead of a colon and before each part
   *     of a path: {@code localhost_8081}, {@code x.example_registry}; anything else than such a
   *     name finds nothing
   */
  Optional<PublishedLog> find(String host);
}
