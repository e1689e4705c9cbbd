package net.sisternet.registry.server.html.care;

/**
 * What the reader of a record's page can do for it.
 *
 * @param record its IRI
 * @param query the same as a query
 * @param home where that is done: empty for here, else the base of the record's home
 * @param token for {@link net.sisternet.registry.server.html.frame.FormGuard}; empty where there is
 *     no form
 * @param mine whether the reader cares for it
 * @param settled whether it was confirmed this month, so that nothing is due
 * @param alone whether the reader cares for it and nobody stands in for them
 * @param closed whether it is about what has ended, so that there is nothing to confirm
 * @param unclaimed whether it can be claimed
 * @param shown whether anything can be done
 */
public record CareStrip(
    String record,
    String query,
    String home,
    String token,
    boolean mine,
    boolean settled,
    boolean alone,
    boolean closed,
    boolean unclaimed,
    boolean shown) {

  /** Whether it is of a network. */
  public boolean network() {
    return record.contains("/networks/");
  }
}
