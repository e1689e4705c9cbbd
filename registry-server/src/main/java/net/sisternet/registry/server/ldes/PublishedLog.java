package net.sisternet.registry.server.ldes;

/**
 * A log with all that is published of it. Any thread.
 *
 * @param publication its parts
 * @param doorbell rings when it grows
 * @param traffic counts what is sent of it
 */
public record PublishedLog(LogPublication publication, Doorbell doorbell, LogTraffic traffic) {

  /** {@code publication} with a doorbell that is quiet before it is started. */
  public static PublishedLog of(LogPublication publication) {
    return new PublishedLog(publication, new Doorbell(publication), new LogTraffic());
  }
}
