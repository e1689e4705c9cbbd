package net.sisternet.registry.core.federation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a registry can offer at an address of its own. */
public enum Endpoint {
  /** The log as pages (LDES). */
  LOG,
  /** The signed size and root of the log. */
  CHECKPOINT,
  /** The doorbell: server-sent events, one for each new checkpoint. */
  STREAM,
  /** Size and root of the own log and of every mirror. */
  HEADS,
  /** The newest state of every record in files. */
  SNAPSHOTS,
  /** Verified copies of other homes' logs. */
  MIRRORS,
  /** SPARQL 1.1 query. */
  SPARQL,
  /** Search. */
  SEARCH,
  /** What visitors of sisters suggest is sent there. */
  SUGGESTIONS,
  /** The description of the interface. */
  OPENAPI;

  /** The member's name in the descriptor. */
  public String member() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The endpoint with that member name. */
  public static Optional<Endpoint> findByMember(String member) {
    return Arrays.stream(values()).filter(it -> it.member().equals(member)).findFirst();
  }
}
